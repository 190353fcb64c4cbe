# The one door to everything; CI only knocks on it. "make help" lists what it opens.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Whoever has no Maven gets one by the wrapper, at its first use.
export MAVEN := $(or $(shell command -v mvn),$(CURDIR)/mvnw)
MVN := $(MAVEN) -B -q -f backend/pom.xml
PRODUCT := backend/api/target/quarkus-app/quarkus-run.jar
FRONTEND := frontend/dist/index.html
LOCAL := backend/local/target/local-1.0.0-SNAPSHOT.jar
BACKEND_SOURCES := $(shell find backend/pom.xml backend/*/pom.xml backend/*/src/main backend/api/.mvn -type f 2>/dev/null)
LOCAL_SOURCES := $(shell find backend/pom.xml backend/local/pom.xml backend/xero-standin/pom.xml backend/local/src/main backend/xero-standin/src/main -type f 2>/dev/null)
FRONTEND_SOURCES := $(shell find frontend -type f -not -path '*/node_modules/*' -not -path 'frontend/dist/*' -not -path '*/test-results/*' 2>/dev/null)

# Where root may make no user namespaces, PostgreSQL needs a helper to run as an ordinary user.
export PATH := $(shell if [ "$$(id -u)" = 0 ] && ! unshare -U true 2>/dev/null; then echo "$(CURDIR)/backend/local/rootless:"; fi)$(PATH)

.PHONY: help tools run dev test test-one new-migration test-frontend test-backend test-browser lint lint-api format api check-api build sbom bench clean chromium postgres-tools check-upgrade

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

tools:
	@for tool in java node npm; do command -v $$tool >/dev/null || { echo "$$tool is missing: Ledgerlink needs a JDK 17 or newer and Node 20+." >&2; exit 1; }; done
	@javac -version >/dev/null 2>&1 || { echo "javac is missing: install a JDK 17 or newer, not only a JRE." >&2; exit 1; }
	@[ "$$(javac -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge 17 ] || { echo "The JDK is too old: Ledgerlink needs 17 or newer." >&2; exit 1; }
	@[ "$$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || { echo "Node is too old: Ledgerlink needs 20 or newer." >&2; exit 1; }

frontend/node_modules/.package-lock.json: frontend/package.json frontend/package-lock.json
	@echo "Installing the front end's packages …"
	@npm --prefix frontend ci --no-audit --no-fund --loglevel=error
	@touch $@

$(FRONTEND): $(FRONTEND_SOURCES) | frontend/node_modules/.package-lock.json
	@echo "Building the front end …"
	@npm --prefix frontend run build --silent >/dev/null
	@touch $@

$(PRODUCT): $(FRONTEND) $(BACKEND_SOURCES)
	@echo "Building the back end …"
	@rm -rf backend/api/target/classes/META-INF/resources
	@$(MVN) package -DskipTests -DskipSdkTest -Dspotless.check.skip=true
	@touch $@

build: tools $(PRODUCT) ## Build everything, without tests

run: tools $(PRODUCT) ## Build and start database, stand-in for Xero and Ledgerlink
	@exec java -Xmx128m -Dledgerlink.backend=backend -jar $(LOCAL)

$(LOCAL): $(LOCAL_SOURCES)
	@echo "Building the stand-in and the launcher …"
	@$(MVN) package -pl local -am -DskipTests -DskipSdkTest -Dspotless.check.skip=true -Dquarkus.build.skip=true
	@touch $@

dev: tools $(LOCAL) frontend/node_modules/.package-lock.json ## Start everything for work on it: Java and screens show a change as soon as it is saved
	@maven=$(MAVEN); case "$$($$maven -v | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')" in 3.[0-8].*) maven=./mvnw;; esac; \
	  exec java -Xmx128m -Dledgerlink.backend=backend -Dledgerlink.maven=$$maven -jar $(LOCAL) dev

test-one: tools ## Run some tests: T=ClassTest, T='ClassTest\#method,OtherTest', T=src/…/page.test.tsx or T=e2e/page.e2e.ts
	@scripts/test-one "$(T)"

new-migration: ## Begin a migration: NAME='what it adds', with PART=1 of the change before, with INDEX=1 for an index on a table with rows
	@scripts/new-migration "$(NAME)" "$(PART)" "$(INDEX)"

test: tools ## Run every test: front end, back end, browser
	@start=$$SECONDS; rm -rf frontend/test-results backend/*/target/surefire-reports; mkdir -p frontend/test-results; \
	  $(MAKE) test-frontend && $(MAKE) test-backend && $(MAKE) check-api && $(MAKE) test-browser; status=$$?; \
	  node frontend/scripts/test-totals.mjs || status=1; echo "make test took $$((SECONDS - start)) s"; exit $$status

test-frontend: tools frontend/node_modules/.package-lock.json ## Lint, types, unit tests, dead code and size of the front end
	npm --prefix frontend run lint --silent
	npm --prefix frontend run knip --silent
	npm --prefix frontend run test --silent -- --reporter=default --reporter=json --outputFile=test-results/vitest.json
	@$(MAKE) $(FRONTEND)
	npm --prefix frontend run size --silent

test-backend: tools postgres-tools $(FRONTEND) ## Format check and all Java tests, with the stand-in and an independent SDK
	@rm -rf backend/api/target/classes/META-INF/resources
	$(MAVEN) -B -f backend/pom.xml spotless:check package -DskipTests -DskipSdkTest --no-transfer-progress
	@touch $(PRODUCT)
	@scripts/test-java

test-browser: $(PRODUCT) chromium ## Browser tests on the running product
	npm --prefix frontend run e2e --silent

chromium: ## Find a Chromium for the browser tests, or install one
	@if [ -n "$${CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Chromium …"; apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null; \
	else echo "The browser tests need Chromium: install it, or set CHROMIUM to its path." >&2; exit 1; fi

postgres-tools: ## Find a PostgreSQL with pg_dump for the test of backups, or install one
	@if [ -n "$${POSTGRES_BIN:-}" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing PostgreSQL …"; apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null; \
	else echo "The test of backups needs PostgreSQL 15 or newer with pg_dump: install it, or set POSTGRES_BIN to the folder of its programs." >&2; exit 1; fi

lint: tools frontend/node_modules/.package-lock.json ## Check format and style of everything
	$(MVN) spotless:check
	npm --prefix frontend run lint --silent
	npm --prefix frontend run knip --silent
	@$(MAKE) lint-api

format: tools frontend/node_modules/.package-lock.json ## Format everything
	$(MVN) spotless:apply
	npm --prefix frontend run format --silent

api: tools frontend/node_modules/.package-lock.json ## Write the contract from the Java code and the client's types from the contract
	@mkdir -p frontend/dist
	$(MVN) -pl api -am package -DskipTests -DskipSdkTest
	cp backend/api/target/openapi/openapi.yaml backend/openapi/openapi.yaml
	npm --prefix frontend run api --silent

frontend/tools/api-lint/node_modules/.package-lock.json: frontend/tools/api-lint/package.json frontend/tools/api-lint/package-lock.json
	@npm --prefix frontend/tools/api-lint ci --no-audit --no-fund --loglevel=error
	@touch $@

lint-api: frontend/tools/api-lint/node_modules/.package-lock.json ## Hold the contract against what a public linter recommends
	@REDOCLY_SUPPRESS_UPDATE_NOTICE=true npm --prefix frontend/tools/api-lint run lint --silent

check-api: lint-api ## Fail when contract or client types differ from the code, or the linter objects
	@cmp -s backend/api/target/openapi/openapi.yaml backend/openapi/openapi.yaml || { diff -u backend/openapi/openapi.yaml backend/api/target/openapi/openapi.yaml | head -40; echo "The contract differs from the code: run “make api” and commit the result." >&2; exit 1; }
	@cp -p frontend/src/api/schema.d.ts frontend/test-results/schema.before; npm --prefix frontend run api --silent >/dev/null; \
	  if cmp -s frontend/test-results/schema.before frontend/src/api/schema.d.ts; then cp -p frontend/test-results/schema.before frontend/src/api/schema.d.ts; \
	  else echo "The client's types differ from the contract: run “make api” and commit the result." >&2; exit 1; fi

check-upgrade: tools ## Let the build of backend/upgrade-from and this one work on one database at once
	@backend/local/check-upgrade

sbom: tools frontend/node_modules/.package-lock.json ## List every dependency (CycloneDX), for a scanner
	@mkdir -p frontend/test-results
	$(MVN) cyclonedx:makeAggregateBom
	npm --prefix frontend sbom --sbom-format=cyclonedx > frontend/test-results/bom.json
	@echo "backend/target/bom.json, frontend/test-results/bom.json"

bench: tools $(PRODUCT) ## Measure syncs and figures of a large organisation
	$(MVN) -pl api -am test -DskipSdkTest -Dtest='*Benchmark' -Dtest.heap=3g -Dsurefire.failIfNoSpecifiedTests=false

clean: ## Remove what was built; data folders stay
	rm -rf backend/*/target frontend/dist frontend/node_modules frontend/tools/*/node_modules
