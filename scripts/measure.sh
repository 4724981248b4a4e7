#!/usr/bin/env bash
# Takes the measures on the reference material and holds them against
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
mkdir -p "$work/text" "$work/structure" "$work/ocr" "$work/corrected"

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
  name=$(basename "${scan%.pdf}")
  bin/jdscribe extract --format json "$scan" >"$work/$name.json"
  python3 scripts/corrected.py text "$work/$name.json" >"$work/ocr/$name.txt"
  bin/jdscribe correct --format text "$work/$name.json" >"$work/corrected/$name.txt"
done
python3 "$shared/score/score_ocr.py" "$shared/scans" "$work/ocr" | tee "$work/ocr.score"

echo "== corrected: $shared/scans, and clean text"
{
  python3 scripts/corrected.py scans "$shared/score" "$shared/scans" "$work/ocr" "$work/corrected"
  for lang in en fr; do
    xz -dc "$shared/corpus/$lang.txt.xz" | awk 'NR % 500 == 250' >"$work/clean.$lang.txt"
    bin/jdscribe correct --format json "$work/clean.$lang.txt" >"$work/clean.$lang.json"
    python3 scripts/corrected.py clean "$lang" "$work/clean.$lang.json"
  done
} | tee "$work/corrected.score"

echo "== floors: .ci/floors.txt"
scripts/figures.sh "$work" >"$work/figures.txt"
scripts/floors.sh "$work/figures.txt" .ci/floors.txt
