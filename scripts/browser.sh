#!/bin/sh
# Gets what the tests of pages need, into target/npm/node_modules: a driver for Chromium, axe-core and
# the Nu HTML checker, in the versions of tests/browser/package-lock.json.
set -eu
. scripts/common.sh

folder=target/npm
if cmp -s tests/browser/package-lock.json "$folder/package-lock.json" &&
    [ -f "$folder/complete" ]; then
    exit 0
fi

sh scripts/tools.sh node npm
say "getting the browser's driver and the checkers of pages"
rm -rf "$folder"
mkdir -p "$folder"
cp tests/browser/package.json tests/browser/package-lock.json "$folder/"
(cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
touch "$folder/complete"
