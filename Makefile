# Everything a newcomer, a developer or CI types.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# What says most in a minute: all that needs no database, and both journeys over HTTP.
QUICK := tests/unit tests/maths tests/rules tests/plan tests/contract/test_strategies.py \
	tests/docs/test_house.py tests/docs/test_docstrings.py tests/api/test_recommendation.py tests/api/test_outcomes.py

.PHONY: serve test quick lint bench docs schema clean

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
		"$(PYTHON) is Python " + sys.version.split()[0] + "; 3.11 or newer is needed, as in `make PYTHON=python3.12 serve`.")'
	@echo 'Installing into $(VENV), without a word, for about a minute …'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[archive,embedded,notebooks,dev]'
	touch $@

$(VENV)/installed-bench: $(VENV)/installed
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[bench]'
	touch $@

serve: $(VENV)/installed
	$(BIN)/router serve

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

quick: $(VENV)/installed
	$(BIN)/pytest -q -n 2 -m "not slow and not real_data" $(QUICK)

test: lint
	$(BIN)/pytest -n 2

bench: $(VENV)/installed-bench
	$(BIN)/python -m benchmarks

$(VENV)/installed-docs: $(VENV)/installed
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[docs]'
	touch $@

docs: $(VENV)/installed-docs
	$(BIN)/python -m mkdocs build --strict

schema: $(VENV)/installed
	$(BIN)/python -m tests.migrations.dump migrations/schema.sql

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
