#!/usr/bin/env bash
# Makes dict/data anew: usage: dict.sh JDSCRIBE SHARED LISTS OUT
# In two rounds: what recognition lost is restored in the domain's texts by a
# dictionary of clean texts alone, because one that has counted damaged texts
# takes the damage for words.
set -euo pipefail
jdscribe=$1 shared=$2 lists=$3 out=$4
first=$(mktemp -d)
trap 'rm -rf "$first"' EXIT

build() { # LANGUAGE LIST OUT [FLAG...]
  local lang=$1 list=$2 dir=$3
  shift 3
  "$jdscribe" dict build --language "$lang" --general "$shared/corpus/$lang.txt.xz" --list "$list" \
    --terms "$(dirname "$0")/../dict/government.csv" --out "$dir" "$@"
}

for round in first second; do
  dir=$first flags=()
  if [ $round = second ]; then
    dir=$out
    flags=(--domain "$shared/jd/ocr" --clean-with "$first"
      --exclude "$shared/jd/passages/manifest.csv" --exclude "$shared/jd/labels/manifest.csv")
  fi
  build en "$lists/dict/canadian-english" "$dir" "${flags[@]}"
  build fr "$lists/hunspell/fr.dic" "$dir" "${flags[@]}"
done
