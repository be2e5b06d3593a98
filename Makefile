# Everything goes through these targets; `make help` names them.
# No target needs a network once `make setup` has run.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:

PYTHON_IN := .venv/bin/python
OUT := out
PEERS_SOURCE ?= ../shared/peers
SCREEN := $(strip $(DISPLAY)$(WAYLAND_DISPLAY))
ifeq ($(shell uname -s),Darwin)
SCREEN := macOS
endif
# A private X server where there is none to borrow; tests always get their own.
XVFB := xvfb-run --auto-servernum --server-args="-screen 0 1440x900x24 -nolisten tcp"
# Folders that the format and lint checks read.
SOURCES := wallet ui resources tests packaging

.PHONY: help run demo setup test coverage check format forge roundtrip bench screenshots peers lock contexts translations clean

help:  ## Names the targets.
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' Makefile

.venv/.ready-run: packaging/requirements.txt packaging/environment.sh packaging/system_packages.sh pyproject.toml
	@sh packaging/system_packages.sh window
	@sh packaging/environment.sh packaging/requirements.txt
	@touch $@

.venv/.ready-tests: packaging/requirements-dev.txt packaging/environment.sh packaging/system_packages.sh pyproject.toml
	@sh packaging/system_packages.sh window tests
	@sh packaging/environment.sh packaging/requirements-dev.txt
	@touch $@ .venv/.ready-run

run: .venv/.ready-run  ## Starts the app; without a screen, does its main job in this terminal.
ifneq ($(SCREEN),)
	@.venv/bin/rucksack $(ARGS)
else
	@echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): doing the main job without a window."
	@$(MAKE) --no-print-directory demo
endif

demo: .venv/.ready-run  ## Creates, imports, checks, shares and receives on the practice learner, no window.
	@mkdir -p $(OUT)
	@$(PYTHON_IN) -m wallet.command_line.demo --out $(OUT)/demo

setup: .venv/.ready-tests  ## Installs everything that running, testing and developing need.

test: .venv/.ready-tests  ## Runs all tests, under watch for internet sockets. ARGS= goes to pytest.
	@$(PYTHON_IN) -m tests.rigs.no_network -- $(PYTHON_IN) -m pytest $(ARGS)

coverage: .venv/.ready-tests  ## Fails where a room's own tests leave a branch of it untried. ARGS= names rooms.
	@$(PYTHON_IN) -m tests.rigs.room_coverage $(ARGS)

check: .venv/.ready-tests  ## Format, lint, imports and types.
	@.venv/bin/ruff format --check $(SOURCES)
	@.venv/bin/ruff check $(SOURCES)
	@.venv/bin/lint-imports --no-logo
	@.venv/bin/mypy

format: .venv/.ready-tests  ## Formats the sources and sorts their imports.
	@.venv/bin/ruff check --select I --fix $(SOURCES)
	@.venv/bin/ruff format $(SOURCES)

forge: .venv/.ready-tests  ## Tries to pass 100,000 forgeries and hostile files; prints counts (some minutes).
	@$(PYTHON_IN) -m tests.rigs.forge $(ARGS)

roundtrip: .venv/.ready-tests  ## Brings in and gives back every file below FILES=, and counts those that are identical.
	@$(PYTHON_IN) -m tests.rigs.round_trip $(or $(FILES),../shared/vectors)

fuzz: .venv/.ready-tests  ## Fuzzes every parser, ten minutes each, two at a time. ARGS="--target NAME --seconds 60".
	@$(PYTHON_IN) -m tests.rigs.fuzz $(ARGS)

conformance: .venv/.ready-tests  ## Scores every vector of ../shared and writes the figures into docs/conformance.md.
	@$(PYTHON_IN) -m tests.rigs.conformance

bench: .venv/.ready-tests  ## Measures what people wait for; prints medians.
	@$(XVFB) $(PYTHON_IN) -m tests.benchmarks $(ARGS)

screenshots: .venv/.ready-tests  ## Draws every page in both languages and all themes into out/screenshots.
	@PYTHONPATH=. $(XVFB) $(PYTHON_IN) packaging/screenshots.py --out $(OUT)/screenshots $(ARGS)

peers:  ## Installs other people's implementations as judges (needs Node 20 and ../shared/peers).
	@sh packaging/peers.sh "$(PEERS_SOURCE)" build/peers

lock:  ## Remakes the pinned requirements from pyproject.toml.
	@python3 packaging/lock.py

contexts: .venv/.ready-tests  ## Compiles the bundled contexts, through PyLD, into the tables that checking reads.
	@$(PYTHON_IN) packaging/compile_contexts.py

translations: .venv/.ready-tests  ## Takes the window's texts to the translation files and compiles them.
	@$(PYTHON_IN) packaging/translations.py update
	@$(PYTHON_IN) packaging/translations.py compile

clean:  ## Removes what the other targets made, the virtual environment too.
	@rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage *.egg-info
