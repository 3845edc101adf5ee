#!/bin/sh
# Builds the `typst` program for the external engine, where no 0.15.x is there yet:
#
#   typst.sh         as it is released, where cargo installs programs: for people, and for measuring
#   typst.sh tests   for tests, into target/typst: compiled as fast as our own program, by the same list
#                    of what is optimised
set -eu
. scripts/common.sh

purpose=${1:-people}
[ "$purpose" = people ] || PATH=$PATH:$PWD/target/typst/bin
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
if [ "$purpose" = tests ]; then
    say "building typst for tests; this takes about six minutes, once"
    mkdir -p target/typst
    profile=target/typst/profile.toml
    sed -n '/^\[profile\.dev/,/^\[lints/{/^\[lints/d;p}' Cargo.toml >"$profile"
    set -- --profile dev --config "$profile" --root target/typst
else
    say "building typst; this takes ten to twenty minutes, once"
    set --
fi
CARGO_TARGET_DIR=$PWD/target/typst-cli cargo install typst-cli --locked --version 0.15.1 "$@"
rm -rf target/typst-cli
