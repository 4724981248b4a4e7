#!/usr/bin/env bash
# Builds golangci-lint of the pinned version into a folder of this checkout.
# usage: install-lint.sh GO BINARY VERSION
set -euo pipefail
cd "$(dirname "$0")/.."

go=$1 binary=$2 version=$3
if [ -x "$binary" ] && "$binary" version 2>/dev/null | grep -q "${version#v}"; then
  exit 0
fi
echo "Building golangci-lint $version (about a minute and a half)"
GOBIN="$PWD/$(dirname "$binary")" "$go" install "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$version"
