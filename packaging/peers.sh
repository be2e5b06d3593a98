#!/bin/sh
# Installs other people's implementations, which judge our files in the tests.
#
#   sh packaging/peers.sh SOURCE TARGET
#
# They are no part of Rucksack. Without Node 20 or without SOURCE it says so and ends well: the
# tests that need them are skipped with that reason.
set -eu
source=$1
target=$2

say() { printf '%s\n' "$*" >&2; }

if [ ! -f "$source/package.json" ]; then
    say "No peers at $source: the tests against other implementations will be skipped."
    exit 0
fi
major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
if [ "${major:-0}" -lt 20 ]; then
    say "Node 20 or later is not here: the tests against other implementations will be skipped."
    exit 0
fi
if [ -f "$target/.ready" ] && cmp -s "$source/package.json" "$target/.ready"; then
    exit 0
fi
mkdir -p "$target"
cp -R "$source/." "$target/"
chmod -R u+w "$target"
say "Installing the peers with npm into $target"
if ! (cd "$target" && npm install --no-audit --no-fund --ignore-scripts --loglevel=error); then
    rm -rf "$target"
    say "npm could not install the peers: the tests against other implementations will be skipped."
    exit 0
fi
cp "$source/package.json" "$target/.ready"
