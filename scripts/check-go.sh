#!/usr/bin/env bash
# Says in one line what is missing when Go cannot build jdscribe.
# usage: check-go.sh GO
set -euo pipefail
cd "$(dirname "$0")/.."

go=$1
want=$(awk '$1 == "go" { print $2 }' go.mod)

if ! command -v "$go" >/dev/null; then
  echo "jdscribe is written in Go, and no Go is installed here. Install Go $want or newer: https://go.dev/dl/" >&2
  exit 1
fi
if ! reason=$("$go" list -m 2>&1 >/dev/null); then
  echo "Go $want or newer is needed; here is $(cd / && "$go" env GOVERSION): $reason" >&2
  exit 1
fi
