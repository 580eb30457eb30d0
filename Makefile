# make = set up everything and publish.  Everything else: make help
PYTHON ?= python3
RUN := .venv/bin/python

.DEFAULT_GOAL := publish
.PHONY: publish setup test check schema bench lock clean help

publish: setup  ## set up and build all products of the newest edition
	@$(RUN) publish.py

setup:  # returns at once when .venv/ready says that nothing has changed
	@$(PYTHON) scripts/setup.py

test: setup  ## set up and run all tests
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m pytest -n 2 --dist loadfile

check: setup  ## check the sources; warnings count
	@$(RUN) publish.py check --strict

schema: setup  ## export the JSON Schemas for editors
	@$(RUN) publish.py schema

bench: setup  ## compare with bare WeasyPrint
	@$(RUN) benchmarks/bare.py

lock: setup  ## renew requirements.lock from pyproject.toml; UPGRADE=1 takes new versions
	@$(PYTHON) scripts/lock.py $(if $(UPGRADE),--upgrade)

clean:  ## delete what can be made again
	rm -rf .venv .cache .mypy_cache .ruff_cache .pytest_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find output -mindepth 1 ! -name .gitkeep -delete

help:  ## list the targets
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 10
