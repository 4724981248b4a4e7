#!/usr/bin/env bash
# Measures extraction against OCRmyPDF and against Tesseract alone, with one
# language model a document and with two. Takes the reference scans where they
# are, and the scanned PDFs of testdata otherwise.
# usage: bench.sh SCANS ARCHIVE
set -euo pipefail
cd "$(dirname "$0")/.."

folders=("$1")
if ! compgen -G "$1/*.pdf" >/dev/null; then
  echo "bench: no reference scans at $1; taking those of $2"
  mapfile -t folders < <(find "$2" -name '*.pdf' -printf '%h\n' | sort -u)
fi
for lang in auto eng+fra; do
  go run ./cmd/bench -program bin/jdscribe -lang "$lang" "${folders[@]}"
done
