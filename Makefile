# Build, try, test and install xinyi. `make` alone lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

# Where `make install` puts things.
PREFIX ?= /usr/local
DESTDIR ?=
# Where the compiler works.
SCRATCH ?= .build
# Links the Swift libraries into the release binary, so that it runs where there is no toolchain.
STATIC ?= --static-swift-stdlib
# A folder with eval/ (scoring scripts) and corpora/ (labelled text), kept apart from the project.
EVALUATION ?= ../shared
# Labelled text that weights are fitted to, and a python3 that has scikit-learn.
CORPORA ?= $(EVALUATION)/corpora
PYTHON ?= python3

# Optimising across modules takes about a tenth off a turn.
RELEASE := --scratch-path $(SCRATCH) -c release $(STATIC) -Xswiftc -cross-module-optimization
BINARY := $(SCRATCH)/release/xinyi
BIN := $(DESTDIR)$(PREFIX)/bin
SHARE := $(DESTDIR)$(PREFIX)/share/xinyi
CONTENT := Dialogues Lexicons Schemas
SOURCES := Sources Tests Package.swift
# Debian packages without which nothing builds.
PACKAGES := libedit-dev libpcre2-dev libsqlite3-dev pkg-config

##@ Use

.PHONY: chat
chat: build ## Talk in the terminal.
	@exec $(BINARY) chat

.PHONY: build
build: dependencies ## Build the release binary.
	@swift build $(RELEASE) --product xinyi </dev/null

.PHONY: install
install: ## Install to PREFIX (/usr/local); DESTDIR is honoured.
# Under sudo a binary that is there already is taken as it is: nothing is compiled as root.
	@if [ -z "$${SUDO_USER:-}" ] || [ ! -x $(BINARY) ]; then $(MAKE) --no-print-directory build; fi
	@if ldd $(BINARY) | grep -q libswiftCore; then \
	  echo "note: this binary needs the Swift libraries of this machine; 'make build' links them in"; \
	fi
	@install -d "$(BIN)" "$(SHARE)"
	@install -m 755 $(BINARY) "$(BIN)/xinyi"
	@for folder in $(CONTENT); do \
	  rm -rf "$(SHARE)/$$folder"; \
	  cp -R "$$folder" "$(SHARE)/$$folder"; \
	  chmod -R u=rwX,go=rX "$(SHARE)/$$folder"; \
	done
	@echo "installed $(BIN)/xinyi and $(SHARE)"

.PHONY: uninstall
uninstall: ## Remove what `make install` put there; conversations stay.
	@rm -f "$(BIN)/xinyi"
	@for folder in $(CONTENT); do rm -rf "$(SHARE)/$$folder"; done
	@if [ -d "$(SHARE)" ]; then rmdir --ignore-fail-on-non-empty "$(SHARE)"; fi
	@echo "removed $(BIN)/xinyi and the content in $(SHARE)"

##@ Work on it

# Lines that only say that something has started are left out; `make test V=1` shows them.
SHOW = $(if $(V),cat,sed -u -E '/^(\x1b\[[0-9;]*m)*◇.* started\.$$/d')

.PHONY: test
test: dependencies ## Build and run all tests.
	@swift test --scratch-path $(SCRATCH) --disable-xctest </dev/null 2>&1 | $(SHOW)

.PHONY: lint
lint: ## Hold the code against the style.
	@swift format lint --strict --recursive --parallel $(SOURCES)

.PHONY: format
format: ## Bring the code into the style.
	@swift format --in-place --recursive --parallel $(SOURCES)

.PHONY: bench
bench: build ## Measure turns and sessions in process, and the start in a terminal.
	@$(BINARY) bench </dev/null
	@python3 Benchmarks/start.py $(BINARY)

.PHONY: eval
eval: build ## Score the release binary on labelled text, where EVALUATION holds any.
	@if [ ! -d "$(EVALUATION)/eval" ] || [ ! -d "$(EVALUATION)/corpora" ]; then \
	  echo "no eval/ and corpora/ in $(EVALUATION): nothing to score (make eval EVALUATION=folder)"; \
	  exit 0; \
	fi; \
	python3 "$(EVALUATION)/eval/score_analysis.py" "$(EVALUATION)/corpora" --xinyi $(BINARY); \
	for dialogues in "$(EVALUATION)"/corpora/*dialogues*.jsonl; do \
	  [ -e "$$dialogues" ] || continue; \
	  python3 "$(EVALUATION)/eval/score_dialogue.py" "$$dialogues" --xinyi $(BINARY); \
	done

.PHONY: fit
fit: build ## Fit Lexicons/fitted to labelled text (python3, scikit-learn; CORPORA=folder).
	@$(PYTHON) -B Benchmarks/fit/danger.py --corpora "$(CORPORA)"
	@$(PYTHON) -B Benchmarks/fit/fit.py --xinyi $(BINARY) --corpora "$(CORPORA)"

.PHONY: clean
clean: ## Remove what was built.
	@swift package --scratch-path $(SCRATCH) clean

##@ Other

.PHONY: dependencies
dependencies: ## Install missing system libraries (Debian, apt-get).
	@command -v swift >/dev/null || { \
	  echo "there is no swift here: install a Swift 6.3 toolchain first, https://www.swift.org/install/" >&2; \
	  exit 1; \
	}
	@command -v dpkg-query >/dev/null || exit 0; \
	missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${db:Status-Status}\n' $$package 2>/dev/null | grep -qx installed \
	    || missing="$$missing $$package"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	root=""; \
	if [ "$$(id -u)" -ne 0 ]; then \
	  command -v sudo >/dev/null || { echo "please install as root: apt-get install$$missing" >&2; exit 1; }; \
	  root=sudo; \
	fi; \
	echo "installing$$missing"; \
	log=$$(mktemp); \
	trap 'rm -f "$$log"' EXIT; \
	apt() { $$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$$@" </dev/null >>"$$log" 2>&1; }; \
	apt update || true; \
	apt install -y --no-install-recommends $$missing || { cat "$$log" >&2; exit 1; }

.PHONY: help
help: ## This list.
	@awk 'BEGIN { FS = ":.*## " } \
	  /^##@/ { printf "%s%s\n", (seen++ ? "\n" : ""), substr($$0, 5) } \
	  /^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
