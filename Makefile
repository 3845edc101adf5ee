# What people do with this repository. `make demo` and `make test` need nothing but make and Rust on a
# Debian: what is missing they install, or name where they cannot. Downloads go to target/ and
# assets/fonts/, which git ignores.

SHELL = /bin/sh
CARGO := $(or $(CARGO_HOME),$(HOME)/.cargo)
RUSTUP := $(or $(RUSTUP_HOME),$(HOME)/.rustup)
export PATH := $(PATH):$(CARGO)/bin

# Tests run in a home folder of their own, with the fonts of assets/fonts/: workspaces in temporary
# folders find them, and the user's own fonts change nothing.
TEST_HOME = $(CURDIR)/target/home

# Tests wait a third of their time for browsers and other programs: one more than there are processors.
TEST_THREADS = $(shell echo $$(($$(nproc) + 1)))

# The program of `make typst-for-tests`, which nothing but tests should use.
test: export PATH := $(PATH):$(CURDIR)/target/typst/bin

ISSUE = gongzuo/2017/8/gongzuo-2017-8.pdf

.NOTPARALLEL:
.PHONY: bench-archive bench-desk help demo test lint rust tools fonts test-data browser validators typst typst-for-tests bench \
	deny fuzz picture clean

help:
	@echo 'make demo       fonts, the program, the sample archive; says where to look'
	@echo 'make test       everything that CI runs'
	@echo 'make lint       clippy and rustdoc alone'
	@echo 'make tools      get the programs that tests use'
	@echo 'make fonts      get the free fonts'
	@echo 'make test-data  get the CommonMark specification'
	@echo 'make browser    get what the tests of pages need'
	@echo 'make validators get the checkers of feeds and site maps'
	@echo 'make typst      install the external typst program'
	@echo 'make typst-for-tests  the same for tests only: compiled in less time, not installed'
	@echo 'make bench      time the build, and typst compile beside it'
	@echo 'make bench-archive  time the website of 10,000 issues, and Hugo beside it where installed'
	@echo 'make bench-desk  time from a key at the desk to the new page, with 20 and 1,000 issues'
	@echo 'make deny       licences, known faults and versions of all crates'
	@echo 'make fuzz       one target for a minute: make fuzz TARGET=docx SECONDS=60'
	@echo 'make picture    make docs/page.png and the pictures of docs/desk/ again'
	@echo 'make clean      remove everything that can be made again, except fonts'

demo:
	@echo '1/3 工具和字体，一两分钟                  tools and fonts: a minute or two'
	@$(MAKE) --no-print-directory rust fonts
	@echo '2/3 编译程序，首次约七至十分钟，以后几秒  the program: seven to ten minutes the first time, then seconds'
	cargo build --locked
	@echo '3/3 生成样例档案，几秒                    the sample archive: seconds'
	cargo run --locked --quiet -- build
	@echo
	@echo 'The sample archive is made. To look at it, open'
	@echo '  the archive         $(CURDIR)/public/index.html'
	@echo '  2017 No. 8, page    $(CURDIR)/public/gongzuo/2017/8/index.html'
	@echo '  2017 No. 8, PDF     $(CURDIR)/public/$(ISSUE)'
	@echo '  for the print room  $(CURDIR)/print/gongzuo-2017-8.pdf'

# Clippy and rustdoc have 350 crates to check once, at the lowest priority, while tests wait for browsers: they begin
# when the tests have been compiled, for which cargo has them wait. What they say comes behind the tests; `make lint`
# says it at once.
test: rust tools fonts test-data browser validators
	cargo fmt --check
	@mkdir -p $(TEST_HOME)/.local/share && ln -sfn $(CURDIR)/assets/fonts $(TEST_HOME)/.local/share/fonts
	@(sleep 5; exec nice -n 19 $(MAKE) --no-print-directory lint) >target/lint.log 2>&1 & lint=$$!; \
	trap 'kill $$lint' INT TERM; \
	HOME=$(TEST_HOME) CARGO_HOME=$(CARGO) RUSTUP_HOME=$(RUSTUP) RUST_TEST_THREADS=$(TEST_THREADS) cargo test --locked; tests=$$?; \
	if wait $$lint; then echo 'clippy and rustdoc: no faults'; else tests=1; cat target/lint.log; fi; \
	exit $$tests
	@case "$$(typst --version 2>/dev/null)" in \
	'typst 0.15.'*) echo 'the external engine was tested, too' ;; \
	*) echo 'typst 0.15 is not installed: the external engine was NOT tested (see make typst-for-tests)' ;; \
	esac

lint: rust tools
	cargo clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps --document-private-items

rust:
	@sh scripts/rust.sh
	@sh scripts/tools.sh cc

tools:
	@sh scripts/rust.sh fmt clippy
	@sh scripts/tools.sh pdftotext qpdf chromium-headless-shell soffice localc java xmllint

fonts:
	@sh scripts/fonts.sh

test-data:
	@sh scripts/test-data.sh

browser:
	@sh scripts/browser.sh

validators:
	@sh scripts/validators.sh

typst:
	@sh scripts/typst.sh

typst-for-tests:
	@sh scripts/typst.sh tests

bench: rust fonts
	cargo bench --locked --bench build

bench-archive: rust
	cargo bench --locked --bench archive

bench-desk: rust fonts
	cargo bench --locked --bench desk

deny: rust
	@command -v cargo-deny >/dev/null || cargo install --locked cargo-deny
	cargo deny --locked check

# What is found goes to fuzz/artifacts/; crates are those of the program.
TARGET = markdown
SECONDS = 60
fuzz: rust
	@command -v cargo-fuzz >/dev/null || cargo install --locked cargo-fuzz
	@mkdir -p target/fuzz/corpus/$(TARGET) && cp Cargo.lock fuzz/
	cargo +nightly fuzz run --target-dir target/fuzz $(TARGET) target/fuzz/corpus/$(TARGET) \
		fuzz/corpus/$(TARGET) -- -max_total_time=$(SECONDS)

# The first page of 2017 No. 8, 900 pixels high.
picture: rust fonts browser
	@sh scripts/tools.sh pdftoppm
	cargo run --locked --quiet -- build --only 2017-8
	pdftoppm -png -singlefile -f 1 -l 1 -scale-to 900 public/$(ISSUE) docs/page
	sh scripts/pictures.sh

clean:
	rm -rf target public print
