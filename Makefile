# Needs make and Python 3.11 or newer, nothing else. "make run" opens the house, "make test" tries all of it.
#
# Everything goes into .venv, from the pinned and hashed lists in requirements/. A stamp file there is younger than the
# list it was installed from, so that a second start begins at once.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
# The project itself: nothing is fetched for it, the parts that build it came with the hashed lists.
PROJECT := $(PIP) install --no-deps --no-build-isolation --no-index --editable .

# Another Python: make run PYTHON=/path/to/python3.12
PYTHON ?=
PYTHONS := $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11 python)
CHROMIUMS := chromium chromium-browser google-chrome google-chrome-stable

# How many processes run the tests; more arguments for pytest: make test ARGS="-k letter"
WORKERS ?= 2
ARGS ?=
BENCH ?=
UNDER_CI := $(filter-out false 0 no,$(CI))

COMPILE := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help run test test-long check format types proof bench bench-parts bench-lock lock clean prepare browser

help:
	@echo 'make run      set everything up and open Engawa at http://127.0.0.1:8080'
	@echo 'make test     set everything up and run every test'
	@echo 'make test-long  the same with many more generated examples, for a night'
	@echo 'make check    format, lint, types, layers, and the content of flows, words and places'
	@echo 'make format   put the code into shape'
	@echo 'make proof    after a change of the shipped flows or words: prove the promises, and write what goes with them'
	@echo 'make bench    measure Engawa beside the tools one would take instead (half an hour), and write docs/benchmarks.md'
	@echo 'make bench-parts  measure turns, batches, reading, and how soon a webhook is answered'
	@echo 'make lock     pin the requirements anew (needs a package registry)'
	@echo 'make clean    remove what was installed and built; data in var/ stays'

run: $(VENV)/run.stamp
	@exec $(BIN)/python -m bot serve

test: prepare browser
	@ENGAWA_REQUIRE_BROWSER=$(if $(UNDER_CI),1) $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -p no:benchmark $(ARGS)

test-long:
	@ENGAWA_LONG_TESTS=1 $(MAKE) --no-print-directory test

check: prepare
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m bot check

format: prepare
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: prepare
	@$(BIN)/mypy

proof: prepare
	@$(BIN)/python -m bot check --keep flows/proved.json
	@$(BIN)/python -m bot review --out docs/words-review.md

# BENCH="rounds --rounds 9 --only engawa" measures a part of it; bench/reading.md says more.
bench: prepare
	@$(BIN)/python -m bench $(BENCH)

bench-parts: prepare
	@$(BIN)/python -m pytest -s bench $(ARGS)

# The peers of the benchmark: python-telegram-bot, aiogram, botbuilder, each in an environment of its own.
bench-lock: prepare
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(PIP) install uv
	@for peer in ptb aiogram botbuilder; do \
		$(BIN)/python -m uv pip compile bench/requirements-$$peer.in --quiet --universal --python-version 3.11 \
			--generate-hashes --no-emit-index-url --custom-compile-command "make bench-lock" \
			-o bench/requirements-$$peer.txt >/dev/null || exit 1; \
	done

prepare: $(VENV)/dev.stamp

# The three lists name the same versions where they name the same part; tests/unit/test_project.py holds that.
lock: $(VENV)/made.stamp
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(PIP) install uv
	@$(BIN)/python -m uv pip compile pyproject.toml $(COMPILE) -o requirements/run.txt >/dev/null
	@$(BIN)/python -m uv pip compile pyproject.toml --group dev $(COMPILE) -o requirements/dev.txt >/dev/null
	@$(BIN)/python -m uv pip compile --group build $(COMPILE) -o requirements/build.txt >/dev/null

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks
	find bot tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/run.stamp: $(VENV)/made.stamp requirements/run.txt requirements/build.txt pyproject.toml
	@echo 'Installing what Engawa needs into $(VENV) ...'
	@$(PIP) install --require-hashes -r requirements/run.txt -r requirements/build.txt
	@$(PROJECT)
	@touch $@

# dev.txt holds everything that run.txt and build.txt hold, so that "make run" after "make test" has nothing to do.
$(VENV)/dev.stamp: $(VENV)/made.stamp requirements/dev.txt requirements/run.txt requirements/build.txt pyproject.toml
	@echo 'Installing what Engawa and its tests need into $(VENV) ...'
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PROJECT)
	@touch $(VENV)/run.stamp $@

# A half-made .venv, and one whose Python is gone, is made again; one without pip only gets pip.
$(VENV)/made.stamp:
	@if ! $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
		found=; bare=; \
		for python in $(PYTHONS); do \
			"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
			if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found=$$python; break; fi; \
			bare=$${bare:-$$python}; \
		done; \
		if [ -z "$$found" ] && [ -n "$$bare" ]; then \
			echo "$$bare is new enough, but it cannot make a virtual environment: venv and ensurepip are missing." >&2; \
			echo 'Debian, Ubuntu: apt install python3-venv (or python3.12-venv, by its version). Then try again.' >&2; \
			exit 1; \
		elif [ -z "$$found" ]; then \
			echo 'Engawa needs Python 3.11 or newer, and none of these is: $(PYTHONS).' >&2; \
			echo 'Debian 12, Ubuntu 24.04 and later: apt install python3 python3-venv.' >&2; \
			echo 'macOS and others: https://www.python.org/downloads/. It may also be named: make run PYTHON=/path/to/python3' >&2; \
			exit 1; \
		fi; \
		"$$found" -m venv --clear $(VENV); \
	fi
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null
	@touch $@

# The browser tests need a Chromium, and Japanese letters for what it draws. Where there is none and we may, we install
# it; where we may not, the tests say that they were skipped, and under CI they fail.
browser:
	@have() { command -v "$$1" >/dev/null 2>&1; }; \
	chromium() { for name in $(CHROMIUMS); do have "$$name" && return; done; return 1; }; \
	letters() { have fc-list && fc-list :lang=ja 2>/dev/null | grep -q .; }; \
	if chromium && { letters || ! have apt-get; }; then exit 0; fi; \
	if have apt-get; then \
		as=; if [ "$$(id -u)" != 0 ]; then as='sudo -n'; [ -n '$(UNDER_CI)' ] || as=false; fi; \
		if [ "$$as" != false ]; then \
			echo 'Installing a browser and Japanese fonts for the browser tests ...'; \
			{ $$as apt-get -qq update && \
				$$as env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium fontconfig fonts-noto-cjk; \
			} >/dev/null </dev/null 2>&1 || echo 'That failed; going on without.' >&2; \
		fi; \
	fi; \
	chromium || echo 'No browser found (looked for: $(CHROMIUMS)): the browser tests cannot run.' >&2
