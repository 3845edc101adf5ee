#!/bin/sh
# Gets what the tests of feeds and site maps need, into target/validators: lxml and feedparser for
# Python, and atom.rng, the grammar of RFC 4287, which the source package of lxml has among its
# examples. The schema of site maps comes with `make browser`.
set -eu
. scripts/common.sh

lxml=6.1.3
feedparser=6.0.14
folder=target/validators
[ "$(cat "$folder/complete" 2>/dev/null)" != "$lxml $feedparser" ] || exit 0

sh scripts/tools.sh python3
say "getting the checkers of feeds and site maps"
rm -rf "$folder"
# Debian has this part of Python in a package of its own.
if ! python3 -c 'import ensurepip' 2>/dev/null && is_root && have apt-get; then
    apt_install python3-venv
fi
python3 -m venv "$folder" || { say "to install, on Debian, as root: apt-get install python3-venv"; exit 1; }
pip() { "$folder/bin/python" -m pip --disable-pip-version-check -q "$@"; }
pip install "lxml==$lxml" "feedparser==$feedparser" feedparser-sgmllib==2.1.0

# Before pip keeps a source package it asks it for what it needs, and lxml then looks for libxml2. Only
# a file is taken out of it, nothing is built: `echo` answers in place of pkg-config.
PKG_CONFIG='echo 2.10.0 #' pip download --no-deps --no-binary lxml -d "$folder/source" "lxml==$lxml"
tar -xzf "$folder/source/lxml-$lxml.tar.gz" -C "$folder/source"
mv "$folder/source/lxml-$lxml/doc/s5/ep2008/atom.rng" "$folder/atom.rng"
rm -rf "$folder/source"
echo "$lxml $feedparser" >"$folder/complete"
