# The commands of this project; `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help bootstrap build run test test-documents bench fuzz lint format docs picture clean

PROGRAM = .build/release/qilu

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

bootstrap: ## install the system packages that are missing
	@Scripts/bootstrap

build: bootstrap ## compile the program (release)
	@Scripts/swift-build -c release --product qilu

run: build ## the main job: run every scenario and write reports/
	@$(PROGRAM) run

test: bootstrap ## compile and run all tests (numeric modules optimised)
	@QILU_OPTIMIZE_TESTS=1 swift test --scratch-path .build-test

test-documents: bootstrap ## open what a run writes in LibreOffice, openpyxl, pyam, Frictionless, SDMX readers
	@Scripts/test-documents

bench: bootstrap ## each figure beside its baseline, as a ratio
	@Scripts/bench

fuzz: bootstrap ## ten minutes of made-up bytes for the article reader
	@Scripts/fuzz

lint: ## formatting, imports against the module table, shell scripts
	@Scripts/lint

format: ## rewrite the sources in the committed style
	@swift format -i -r Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzzing/Package.swift Fuzzing/Sources

docs: bootstrap ## API pages into .build/docs
	@Scripts/docs

picture: ## docs/pictures/page.png, the page shown in the README
	@Scripts/page-picture

clean: ## remove what was built
	@rm -rf .build .build-test .build-docs Benchmarks/.build Fuzzing/.build
