"""The side of LINE on which an account is set up: webhook, rich menus, aliases."""

import io
import json
import re
from collections.abc import Callable
from typing import Any

from aiohttp import web
from PIL import Image

_PICTURE_BYTES = 1_048_576
Refusal = tuple[int, str]


class LineSetup:
    """`webhook_answers` is the status that the test of the webhook finds; `active` is the switch in LINE's console.

    `problem_of` says what is wrong with a body, by the name of its model.
    """

    def __init__(self, problem_of: Callable[[bytes, str], str]) -> None:
        self._problem_of = problem_of
        self.endpoint = ""
        self.active = True
        self.webhook_answers = 200
        self.menus: dict[str, dict[str, Any]] = {}
        self.pictures: dict[str, bytes] = {}
        self.aliases: dict[str, str] = {}
        self.default = ""
        self.linked: dict[str, str] = {}
        """The menus of single users, in place of the default one."""
        self.batch_phase = "succeeded"
        self.calls: list[str] = []

    def answer(  # noqa: C901 - one case a door
        self, method: str, path: str, body: bytes, kind: str
    ) -> web.Response | Refusal:
        """What LINE answers, or status and reason of a refusal."""
        self.calls.append(f"{method} {path}")
        match method, path.removeprefix("/v2/bot/").split("/"):
            case "GET", ["channel", "webhook", "endpoint"]:
                if not self.endpoint:
                    return web.json_response({"message": "Not found"}, status=404)
                return web.json_response({"endpoint": self.endpoint, "active": self.active})
            case "PUT", ["channel", "webhook", "endpoint"]:
                return self._set_endpoint(body)
            case "POST", ["channel", "webhook", "test"]:
                return self._test(body)
            case "POST", ["richmenu"]:
                return self._create(body)
            case "POST", ["richmenu", "validate"]:
                problem = self._problem_of(body, "RichMenuRequest")
                return (400, problem) if problem else web.json_response({})
            case "GET", ["richmenu", "list"]:
                return web.json_response({"richmenus": [{"richMenuId": id_, **it} for id_, it in self.menus.items()]})
            case "POST", ["richmenu", menu, "content"]:
                return self._upload(menu, body, kind)
            case "DELETE", ["richmenu", menu] if menu in self.menus:
                del self.menus[menu]
                self.aliases = {name: target for name, target in self.aliases.items() if target != menu}
                self.linked = {user: target for user, target in self.linked.items() if target != menu}
                self.default = "" if self.default == menu else self.default
                return web.json_response({})
            case "POST", ["user", "all", "richmenu", menu]:
                if menu not in self.pictures:
                    return 400, "must upload richmenu image before applying it to user"
                self.default = menu
                return web.json_response({})
            case "GET", ["user", "all", "richmenu"]:
                if not self.default:
                    return web.json_response({"message": "no default richmenu"}, status=404)
                return web.json_response({"richMenuId": self.default})
            case "POST", ["user", user, "richmenu", menu]:
                if menu not in self.pictures or menu not in self.menus:
                    return 404, "richmenu not found, or without image"
                self.linked[user] = menu
                return web.json_response({})
            case "DELETE", ["user", user, "richmenu"]:
                self.linked.pop(user, None)
                return web.json_response({})
            case "POST", ["richmenu", "batch"]:
                return self._batch(body)
            case "GET", ["richmenu", "progress", "batch"]:
                return web.json_response({"phase": self.batch_phase, "acceptedTime": "2026-11-23T05:38:20.031Z"})
            case "GET", ["richmenu", "alias", "list"]:
                named = [{"richMenuAliasId": name, "richMenuId": menu} for name, menu in self.aliases.items()]
                return web.json_response({"aliases": named})
            case "GET", ["richmenu", "alias", name]:
                if name not in self.aliases:
                    return web.json_response({"message": "richmenu alias not found"}, status=404)
                return web.json_response({"richMenuAliasId": name, "richMenuId": self.aliases[name]})
            case "POST", ["richmenu", "alias", *name]:
                return self._alias(body, name[0] if name else "")
            case _:
                return 404, f"Not found: {path}"

    def _set_endpoint(self, body: bytes) -> web.Response | Refusal:
        if problem := self._problem_of(body, "SetWebhookEndpointRequest"):
            return 400, problem
        endpoint = json.loads(body)["endpoint"]
        if not endpoint.startswith("https://"):
            return 400, "Invalid webhook endpoint URL"
        self.endpoint = endpoint
        return web.json_response({})

    def _test(self, body: bytes) -> web.Response | Refusal:
        if problem := self._problem_of(body, "TestWebhookEndpointRequest"):
            return 400, problem
        good = self.webhook_answers == 200
        return web.json_response(
            {
                "success": good,
                "timestamp": "2026-11-23T05:38:20.031Z",
                "statusCode": self.webhook_answers,
                "reason": "OK" if good else "ERROR_STATUS_CODE",
                "detail": str(self.webhook_answers),
            }
        )

    def _create(self, body: bytes) -> web.Response | Refusal:
        if problem := self._problem_of(body, "RichMenuRequest"):
            return 400, problem
        name = f"richmenu-{len(self.calls):032x}"
        self.menus[name] = json.loads(body)
        return web.json_response({"richMenuId": name})

    def _upload(self, menu: str, body: bytes, kind: str) -> web.Response | Refusal:
        if menu not in self.menus:
            return 404, "Not found"
        if kind not in {"image/png", "image/jpeg"} or len(body) > _PICTURE_BYTES:
            return 400, f"a picture of {len(body)} bytes, {kind}"
        with Image.open(io.BytesIO(body)) as picture:
            if f"image/{(picture.format or '').lower()}" != kind:
                return 400, "the picture is of another kind"
            size = self.menus[menu]["size"]
            if picture.size != (size["width"], size["height"]):
                return 400, "The image size and the rich menu size do not match"
        if menu in self.pictures:
            return 400, "An image has already been uploaded to the richmenu"
        self.pictures[menu] = body
        return web.json_response({})

    def _batch(self, body: bytes) -> web.Response | Refusal:
        """Done at once here; LINE takes its time, and tells how far it is."""
        if problem := self._problem_of(body, "RichMenuBatchRequest"):
            return 400, problem
        for operation in json.loads(body)["operations"]:
            match operation:
                case {"type": "link", "from": before, "to": after} if after in self.pictures:
                    self.linked = {user: after if menu == before else menu for user, menu in self.linked.items()}
                case _:
                    return 400, "only a menu that is there may take the place of another one"
        return web.json_response({}, status=202, headers={"X-Line-Request-Id": f"batch-{len(self.calls)}"})

    def _alias(self, body: bytes, name: str) -> web.Response | Refusal:
        model = "UpdateRichMenuAliasRequest" if name else "CreateRichMenuAliasRequest"
        if problem := self._problem_of(body, model):
            return 400, problem
        wanted = json.loads(body)
        if not name:
            name = wanted["richMenuAliasId"]
            if name in self.aliases:
                return 400, "conflict richmenu alias id"
            if not re.fullmatch("[a-z0-9_-]{1,32}", name):
                return 400, "alias id"
        elif name not in self.aliases:
            return 404, "richmenu alias not found"
        if wanted["richMenuId"] not in self.pictures:
            return 400, "richmenu not found, or without image"
        self.aliases[name] = wanted["richMenuId"]
        return web.json_response({})
