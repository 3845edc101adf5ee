#!/bin/sh
# Installs the `typst` program for the external engine, where no 0.15.x is on the PATH. It goes where
# cargo installs programs and stays there.
set -eu
. scripts/common.sh

case $(typst --version 2>/dev/null || true) in
"typst 0.15."*) say "$(typst --version): already there"; exit 0 ;;
esac

sh scripts/rust.sh
sh scripts/tools.sh cc
if ! pkg-config --exists openssl 2>/dev/null; then
    if is_root && have apt-get; then
        apt_install pkg-config libssl-dev
    else
        say "missing: pkg-config libssl-dev"
        say "to install, on Debian, as root: apt-get update && apt-get install pkg-config libssl-dev"
        exit 1
    fi
fi
say "building typst; this takes ten to twenty minutes, once"
CARGO_TARGET_DIR=$PWD/target/typst-cli cargo install typst-cli --locked --version 0.15.1
rm -rf target/typst-cli
