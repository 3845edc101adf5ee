#!/bin/sh
# Gets the CommonMark specification, whose examples are tests: the npm package commonmark-spec, into
# target/test-data/commonmark-spec/.
set -eu
. scripts/common.sh

version=0.31.2
folder=target/test-data/commonmark-spec
[ ! -f "$folder/spec.txt" ] || exit 0

sh scripts/tools.sh npm
say "getting commonmark-spec $version"
temporary=target/test-data/unpack
rm -rf "$temporary"
mkdir -p "$temporary"
(cd "$temporary" && npm pack --loglevel=error "commonmark-spec@$version" >/dev/null &&
    tar -xzf "commonmark-spec-$version.tgz")
rm -rf "$folder"
mv "$temporary/package" "$folder"
rm -rf "$temporary"
