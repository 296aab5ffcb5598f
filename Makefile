# Two commands for newcomers, `make gallery` and `make test`; both set everything up first.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin

.PHONY: gallery test test-all lint mypy pyright check-report fuzz docs format bench clean

gallery: $(VENV)/.ready  ## build every visual in gallery/ to build/gallery/
	@$(BIN)/kdviz build gallery -o build/gallery

test: lint  ## formatting, lint, types, and the tests that every change is held to
	@$(BIN)/pytest -n 2 --dist worksteal -m "not slow"

test-all: lint  ## all tests: also in browsers, kernels and killed processes; nothing may be missing
	@KDVIZ_COMPLETE=1 $(BIN)/pytest -n 2 --dist worksteal

lint: $(VENV)/.ready  ## formatting, lint, and types as two checkers see them, side by side
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(MAKE) --no-print-directory -j2 --output-sync=target mypy pyright

mypy:
	@$(BIN)/mypy
	@$(BIN)/mypy --config-file tests/typing/mypy.ini gallery tests/typing

pyright:
	@$(BIN)/pyright --warnings

check-report: $(VENV)/.ready  ## what each rule of `kdviz check` catches and lets pass
	@PYTHONPATH=tests $(BIN)/python -m check

fuzz: $(VENV)/.ready  ## hostile calls, as many as CASES (100,000), from SEED; what escapes is told
	@PYTHONPATH=tests $(BIN)/python -m fuzz --seed $(or $(SEED),1) --cases $(or $(CASES),100000)

docs: $(VENV)/.ready  ## draw every object anew, and bring the pages up to date that are made
	@$(BIN)/python docs/names.py
	@$(BIN)/ruff format --quiet src/kdviz/names.py
	@$(BIN)/python docs/arguments.py
	@$(BIN)/python docs/catalogue.py
	@$(BIN)/python docs/pages.py
	@$(BIN)/python docs/rooms.py

format: $(VENV)/.ready  ## put the code into the house's form
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

bench: $(VENV)/.ready  ## the figures, as ratios measured side by side
	@$(BIN)/python -m benchmarks

clean:
	rm -rf build $(VENV)

$(VENV)/.ready: pyproject.toml
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
