# Every target works alone in a fresh checkout: it makes .venv, installs what it needs, and runs.
# The two stamps in .venv say what is installed; editing pyproject.toml installs again.

PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
RUN := .venv/bin

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint bench sim clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

demo: .venv/.installed  ## a social inquiry on one persona, step by step (in Dutch: ARGS="--lang nl")
	@$(RUN)/python -m bcss_sim.demo $(ARGS)

test: .venv/.installed-dev  ## the whole suite
	$(RUN)/python -m pytest

lint: .venv/.installed-dev  ## style and types
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/mypy
	$(RUN)/pyright

bench: .venv/.installed  ## the benchmark, with its budgets
	@$(RUN)/python -m bench.run

sim: .venv/.installed  ## the simulator, until Ctrl-C
	@$(RUN)/bcss sim

clean:  ## remove what the other targets made
	rm -rf .venv out build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find bcss_client bcss_sim tests -name __pycache__ -prune -exec rm -rf {} +

.venv/.installed: .venv/.created pyproject.toml
	@echo "Installing into .venv (half a minute the first time) …" >&2
	@$(RUN)/python -m pip install -qq --editable .
	@touch $@

# Dependency groups need pip 25.1; a fresh environment may bring an older one.
.venv/.installed-dev: .venv/.created pyproject.toml
	@echo "Installing into .venv, with the development tools (a minute the first time) …" >&2
	@$(RUN)/python -m pip install -qq --upgrade 'pip>=25.1'
	@$(RUN)/python -m pip install -qq --editable . --group dev
	@touch .venv/.installed $@

.venv/.created:
	@for python in $(PYTHONS); do \
	    if $$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	        $$python -m venv --clear .venv && touch $@ && exit; \
	    fi; \
	done; \
	echo "No Python 3.11 or newer with its venv module was found (looked for: $(PYTHONS))." >&2; \
	echo "Install one, on Debian or Ubuntu with: apt install python3 python3-venv. Then run make again." >&2; \
	exit 1
