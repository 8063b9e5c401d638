# Everything a fresh Debian with python3, make and git needs: `make run` and `make test`.
# Nothing is installed but what the lock files name, with their hashes, into .venv.

.DEFAULT_GOAL := run
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
SHIP := PYTHONPATH=packaging QT_QPA_PLATFORM=offscreen $(BIN)/python -m
# A path is handed on as typed, whatever signs are in it.
override FILE := $(value FILE)
export FILE PYTHON

.PHONY: run test check soak mutants bench package package-test release clean lock system-run system-test system-package

## Open the window on a copy of the sample case, or on another file: make run FILE=path
run: $(VENV)/run-ready
	@if [[ -n "$$FILE" ]]; then exec $(BIN)/proviso "$$FILE"; else exec $(BIN)/proviso try; fi

## Everything: the checks, then every test
test: check
	@$(BIN)/pytest --numprocesses=auto --maxprocesses=8 --dist=worksteal

## Style, types and arrows, without running the code
check: $(VENV)/test-ready
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

## The properties with many more examples, and costs at full size; takes as long as it takes
soak: $(VENV)/test-ready
	@$(BIN)/pytest tests/properties tests/gui/test_cost.py --hypothesis-profile=soak \
	    --numprocesses=auto

## What of merging and of the edit door no test would miss, but for what is listed; takes hours
mutants: $(VENV)/test-ready
	@$(BIN)/python -m tests.mutants.run

## One line per figure; fails if one is short of its goal
bench: $(VENV)/test-ready
	@$(BIN)/python -m benchmarks.run

## What users install, built twice with the same bytes into build/package; its size and start time
package: $(VENV)/test-ready | system-package
	@$(SHIP) ship.package

## Try the package on a clean Debian, made here by debootstrap: install, open, brief, remove; as root
package-test: $(VENV)/test-ready | system-package
	@$(SHIP) ship.trial

## Everything of a release into build/release: tests, packages, checksums, bill; pushes nothing
release: $(VENV)/test-ready | system-package
	@$(SHIP) ship.release

## Remove what was made here, but for the environment: that is .venv
clean:
	@rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -path ./$(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +

## Resolve the pins of pyproject.toml anew; needs uv
lock:
	@$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	    pyproject.toml --group build -o requirements.lock
	@$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	    pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

system-run:
	@packaging/debian-packages run

system-test:
	@packaging/debian-packages test

system-package:
	@packaging/debian-packages package

# A stamp is younger than the lock that it was made from.
$(VENV)/run-ready: requirements.lock pyproject.toml | system-run
	@$(call environment,requirements.lock)
	@touch $@

$(VENV)/test-ready: requirements-dev.lock pyproject.toml | system-test
	@$(call environment,requirements-dev.lock)
	@touch $@ $(VENV)/run-ready

# An environment that was moved, or whose Python is gone, is made anew. The project itself is put in
# as one line that names this folder: its default, a finder, adds 20 ms to every start.
define environment
$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV); \
echo "Installing what $(1) names into $(VENV)"; \
$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1); \
$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
    --no-build-isolation --no-index --config-settings editable_mode=compat --editable .
endef
