#!/bin/sh
# Makes the pictures of the desk's manual: a desk on a copy of the sample, and a browser that works at it.
set -eu
work=$(mktemp -d)
trap 'kill "$desk" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/archive"
cp -r bulletins corrections rectifications.yaml tongbao.yaml units.yaml "$work/archive"
mkfifo "$work/keys"
target/debug/tongbao -C "$work/archive" --lang zh serve --no-open <"$work/keys" >"$work/address" 2>/dev/null &
desk=$!
exec 3>"$work/keys"
while ! grep -q token "$work/address"; do sleep 0.2; done
mkdir -p docs/desk
NODE_PATH=target/npm/node_modules node tests/browser/pictures.cjs "$work/archive" "$(head -n 1 "$work/address")" docs/desk >tests/browser/pictures.json
