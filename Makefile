# Two commands matter: `make run` and `make test`. Each installs what it lacks.

CARGO ?= cargo
SHARED ?= ../shared
BINARY := target/release/recueil

.PHONY: run build test lint rust-tests browser-tests check-all weights shots bench fuzz score sqlx help

help: ## say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: ## install what is missing, build, serve the sample documents on an embedded Postgres
	@.ci/packages run
	@test -x $(BINARY) || echo "Building recueil; the first time takes a few minutes ..."
	@$(CARGO) build --release --locked
	@exec $(BINARY) serve --with-samples

build: ## the release binary
	$(CARGO) build --release --locked

test: ## install what the tests need, run them all
	@.ci/packages test
	@$(MAKE) --no-print-directory lint rust-tests build score browser-tests

lint: ## formatting and lints
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings

rust-tests: ## unit and integration tests
	$(CARGO) test --locked

browser-tests: build ## accessibility and behaviour in a real browser, on a sample of the pages
	.ci/browser $(BINARY)

check-all: build ## the same on every kind of page, in six languages, light and dark, narrow and wide
	@.ci/packages test
	.ci/browser $(BINARY) all

weights: build ## what each kind of page weighs: writes docs/pages.md
	@.ci/packages test
	.ci/browser $(BINARY) weights

shots: build ## pictures of every kind of page, to be looked at: into tests/browser/shots
	@.ci/packages test
	.ci/browser $(BINARY) shots

bench: ## measure this machine; QUICK=1 for a tenth of the corpus, ONLY=pages for one group
	@.ci/packages bench
	@$(CARGO) bench --quiet --locked --bench figures -- $(if $(QUICK),--quick) $(if $(ONLY),--only $(ONLY))

fuzz: ## throw changed files at the readers; MINUTES=20 each, TARGET=text for one of them
	.ci/fuzz

score: build ## how well real documents are read, where their hand-made truth is at hand
	@if [ -x $(SHARED)/score/score ]; then $(SHARED)/score/score; \
	else echo "skipped: no $(SHARED)/score/score here"; fi

sqlx: ## rewrite .sqlx, against which queries are checked where no database is at hand
	.ci/sqlx
