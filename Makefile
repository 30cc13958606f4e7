# Every target sets up .venv on its own; nothing else has to be installed but Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/bench/data/*.jsonl
OUT ?= .cuttings/bench
# Tests run in this many processes, the tests of one file in one of them, long files first (tests/conftest.py).
JOBS ?= 2
PYTEST = $(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadfile --no-loadscope-reorder

export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: site serve test check bench bench-size screenshots format clean

site: $(VENV)/.installed ## generate the pages and build the site into site/
	$(BIN)/cuttings build

serve: $(VENV)/.installed ## show the site at http://127.0.0.1:8000/ and follow edits
	$(BIN)/cuttings serve

test: $(VENV)/.installed-dev ## run the tests
	$(PYTEST)

check: $(VENV)/.installed-dev ## format, lint, types, tests, and strict builds of the example site
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST)
	$(BIN)/cuttings check
	$(BIN)/cuttings build --strict --builder mkdocs
	$(BIN)/cuttings build --strict --builder properdocs
	$(BIN)/cuttings build --strict --builder zensical

bench: $(VENV)/.installed-dev ## score recognition on annotated news: make bench GOLD="files" OUT=dir
	$(BIN)/python -m benchmarks.recognition --gold $(GOLD) --out $(OUT)

bench-size: $(VENV)/.installed-dev ## build time and bytes a page, 1,000 pages against 4,000
	$(BIN)/python -m benchmarks.site_size

screenshots: $(VENV)/.installed-dev ## every page kind at three widths, light and dark, into .screenshots/
	$(BIN)/python -m benchmarks.screenshots

format: $(VENV)/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## remove the built site and everything generated; content/ stays
	rm -rf site .cuttings

# --require-hashes: what is installed is what was tested. The package itself is linked, not copied.
$(VENV)/.installed: requirements.txt pyproject.toml
	$(call make_venv)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/.installed-dev: requirements-dev.txt pyproject.toml
	$(call make_venv)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@ $(VENV)/.installed

define make_venv
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Cuttings needs Python 3.11 or newer; name one with PYTHON=python3.12" >&2; exit 2; }
@$(PYTHON) -m venv --help >/dev/null 2>&1 || { echo "Python's venv module is missing (on Debian and Ubuntu: apt install python3-venv)" >&2; exit 2; }
@test -x $(BIN)/python -a -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
endef
