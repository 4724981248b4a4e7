#!/usr/bin/env bash
# Turns what the score programs print into lines "name value". Every figure is
# better the higher it is.
# usage: figures.sh WORK     WORK holds text.score, structure.score, ocr.score, corrected.score
set -euo pipefail

# en: words 5058 WER 0.0789 -> 0.0371 error reduction 0.530 fixed 202 broken 8 (16.0 per 10,000 words)
sed -nE 's/^(en|fr): .* error reduction (-?[0-9.]+) .*\(([0-9.]+) per 10,000 words\)$/\1 \2 \3/p' "$1/text.score" |
  awk '{ printf "correct.%s.error_reduction %.3f\ncorrect.%s.kept_of_10000 %.1f\n", $1, $2, $1, 10000 - $3 }'

# fields: precision 0.9 recall 0.8 F1 0.85 (…)   items: 20 of 24 lists …   language: 24 of 24
sed -nE 's/^(fields|sections): .* F1 ([0-9.]+) .*/structure.\1.f1 \2/p' "$1/structure.score"
sed -nE 's/^sections, spans corrected: F1 ([0-9.]+) .*/structure.sections.corrected_f1 \1/p' "$1/structure.score"
sed -nE 's/^(items|language): ([0-9]+) of .*/structure.\1.right \2/p' "$1/structure.score"

# 01-office200: words 1000 WER 0.0320
sed -nE 's/^([0-9]+|all)(-[^:]*)?: words [0-9]+ WER ([0-9.]+)$/\1 \3/p' "$1/ocr.score" |
  awk '{ printf "extract.%s.words_right %.4f\n", $1, 1 - $2 }'

# 01-office200: words 1000 WER 0.0320 -> 0.0310   clean en: words 1000 automatic edits 1 (10.0 per 10,000 words)
sed -nE 's/^([0-9]+|all)(-[^:]*)?: words [0-9]+ WER [0-9.]+ -> ([0-9.]+)$/\1 \3/p' "$1/corrected.score" |
  awk '{ printf "correct.scan.%s.words_right %.4f\n", $1, 1 - $2 }'
sed -nE 's/^clean (en|fr): .*\(([0-9.]+) per 10,000 words\)$/\1 \2/p' "$1/corrected.score" |
  awk '{ printf "correct.%s.clean_left_of_10000 %.1f\n", $1, 10000 - $2 }'
