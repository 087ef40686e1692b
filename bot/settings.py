"""All configuration, typed, read once: environment (`ENGAWA_` in front), else `engawa.toml` in the working folder."""

from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from bot.model.errors import Unready


class Settings(BaseSettings):
    """Defaults run a complete house on this machine with SQLite and the web chat."""

    model_config = SettingsConfigDict(env_prefix="ENGAWA_", toml_file="engawa.toml", extra="forbid", frozen=True)

    data_dir: Path = Path("var")
    database_url: str = ""
    """Empty: `engawa.db` in the data folder."""
    vault_url: str = ""
    """Empty: `vault.db` beside it, or on PostgreSQL the database of the same name with `_vault` at its end."""
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    """The address that visitors and counselors use; empty: http://host:port."""
    master_key: SecretStr = SecretStr("")
    """32 bytes in base64; empty: the key file."""
    master_key_file: Path | None = None
    pepper_file: Path | None = None
    locale: str = "ja"
    timezone: str = "Asia/Tokyo"
    flows: Path | None = None
    locales: Path | None = None
    places: Path | None = None
    house: Path | None = None
    """The house file; empty: `house.yaml` in the data folder, else the shipped example."""
    line_channel_secret: SecretStr = SecretStr("")
    line_channel_access_token: SecretStr = SecretStr("")
    line_api_url: str = "https://api.line.me"
    font: Path | None = None
    """For the picture of LINE's menu; empty: the first known font of the system that can write it."""
    telegram_token: SecretStr = SecretStr("")
    telegram_webhook_secret: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    telegram_mode: Literal["webhook", "polling"] = "webhook"
    """`polling` fetches, for a house that Telegram cannot reach; it needs no secret."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the signature is the library's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is given in the program leads, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{value!r} is no time zone; write one such as Asia/Tokyo") from error
        return value

    @field_validator("public_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("write the whole address, such as https://soudan.example.jp")
        return value.rstrip("/")

    @property
    def address(self) -> str:
        """The address under which the house is reached."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.public_url or f"http://{host}:{self.port}"

    @property
    def content_url(self) -> str:
        """The content database."""
        return self.database_url or f"sqlite:///{self.data_dir.absolute() / 'engawa.db'}"

    @property
    def keys_url(self) -> str:
        """The vault's database."""
        if self.vault_url:
            return self.vault_url
        if self.content_url.startswith("sqlite"):
            path = Path(self.content_url.removeprefix("sqlite:///"))
            return f"sqlite:///{path.absolute().with_name('vault.db')}"
        address, mark, query = self.content_url.partition("?")
        return f"{address}_vault{mark}{query}"

    @property
    def has_line(self) -> bool:
        """Both credentials of LINE are there; one alone is an error found by `read_settings`."""
        return bool(self.line_channel_secret.get_secret_value() and self.line_channel_access_token.get_secret_value())

    @property
    def has_telegram(self) -> bool:
        """The token is there, and for webhooks the secret too."""
        has_secret = bool(self.telegram_webhook_secret.get_secret_value()) or self.telegram_mode == "polling"
        return bool(self.telegram_token.get_secret_value()) and has_secret


_ONLY_ONE = "{0} needs two settings, and only one is there: {1} (in engawa.toml)."


def read_settings(**given: object) -> Settings:
    """The settings, or Unready with every mistake and the name of its setting."""
    try:
        settings = Settings(**given)  # type: ignore[arg-type]  # values are validated by pydantic
    except ValidationError as error:
        named = [("_".join(str(part) for part in fault["loc"]), fault["msg"]) for fault in error.errors()]
        lines = [f"{name} (or ENGAWA_{name.upper()}): {said}" for name, said in named]
        raise Unready("The settings cannot be used.\n" + "\n".join(lines)) from None
    except ValueError as error:
        raise Unready(f"engawa.toml cannot be read: {error}") from None
    if bool(settings.line_channel_secret.get_secret_value()) != bool(
        settings.line_channel_access_token.get_secret_value()
    ):
        raise Unready(_ONLY_ONE.format("LINE", "line_channel_secret and line_channel_access_token"))
    if settings.telegram_mode == "polling":
        if settings.telegram_webhook_secret.get_secret_value() and not settings.telegram_token.get_secret_value():
            raise Unready("Telegram has a webhook secret and no token: set `telegram_token` in engawa.toml.")
    elif bool(settings.telegram_token.get_secret_value()) != bool(settings.telegram_webhook_secret.get_secret_value()):
        fetching = " Without an address that Telegram can reach, set `telegram_mode` in engawa.toml to polling."
        raise Unready(_ONLY_ONE.format("Telegram", "telegram_token and telegram_webhook_secret") + fetching)
    return settings
