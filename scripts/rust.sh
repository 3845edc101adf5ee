#!/bin/sh
# Looks for cargo and, where named as arguments, for its components (fmt, clippy).
set -eu
. scripts/common.sh

have cargo || { say "cargo is missing: install Rust 1.95 or later (rustup)"; exit 1; }
for component in "$@"; do
    cargo "$component" --version >/dev/null 2>&1 && continue
    case $component in fmt) name=rustfmt ;; *) name=$component ;; esac
    have rustup && rustup component add "$name" && continue
    say "cargo $component is missing: rustup component add $name"
    exit 1
done
