#!/usr/bin/env bash
# Takes the three measures on the reference material and holds them against
# .ci/floors.txt. Says so and succeeds where there is no reference material.
# usage: measure.sh SHARED WORK
set -euo pipefail
cd "$(dirname "$0")/.."

shared=$1 work=$2
if [ ! -d "$shared/score" ]; then
  echo "measure: no reference material at $shared; nothing measured"
  exit 0
fi
rm -rf "$work"
mkdir -p "$work/text" "$work/structure" "$work/ocr"

echo "== correct: $shared/jd/passages"
for passage in "$shared"/jd/passages/*.ocr.txt; do
  bin/jdscribe correct --format text "$passage" >"$work/text/$(basename "${passage%.ocr.txt}").txt"
done
python3 "$shared/score/score_text.py" "$shared/jd/passages" "$work/text" | tee "$work/text.score"

echo "== structure: $shared/jd/labels"
bin/jdscribe run "$shared"/jd/labels/*.txt --out "$work/structure" 2>"$work/structure.log" ||
  { cat "$work/structure.log" >&2; exit 1; }
{
  python3 "$shared/score/score_structure.py" "$shared/jd/labels" "$work/structure"
  PYTHONDONTWRITEBYTECODE=1 python3 scripts/sections.py "$shared/score" "$shared/jd/labels" "$work/structure"
} | tee "$work/structure.score"

echo "== extract: $shared/scans"
for scan in "$shared"/scans/*.pdf; do
  bin/jdscribe extract --format text "$scan" >"$work/ocr/$(basename "${scan%.pdf}").txt"
done
python3 "$shared/score/score_ocr.py" "$shared/scans" "$work/ocr" | tee "$work/ocr.score"

echo "== floors: .ci/floors.txt"
scripts/figures.sh "$work" >"$work/figures.txt"
scripts/floors.sh "$work/figures.txt" .ci/floors.txt
