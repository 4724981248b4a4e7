#!/usr/bin/env bash
# Runs the main job over an archive and shows what came of it.
# usage: demo.sh ARCHIVE OUT
set -euo pipefail

archive=$1 out=$2
shown=2014/director-marine-records.png.json # a scan of one page
damaged=earlier-ocr/director-planning-policy-liaison.txt

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
[ -t 1 ] || say() { printf '\n%s\n' "$*"; }

say "jdscribe run $archive --out $out"
status=0
bin/jdscribe run "$archive" --out "$out" --force || status=$?
case $status in
  0) ;;
  3) echo "Exit code 3 is right here: two files of the archive cannot be read, on purpose (one is encrypted, one cut off)." ;;
  *) echo "demo: jdscribe run ended with exit code $status" >&2; exit 1 ;;
esac

say "What an earlier recognition left, and what jdscribe makes of it"
grep -o 'The Director, Planning\. Pol.* research' "$archive/$damaged"
bin/jdscribe correct "$archive/$damaged" | grep -o 'The Director, Planning. Pol.* research'

say "$out/$shown"
cat "$out/$shown"

say "All results are in $out; next to each word that was changed stands what was read, by which rule, and how sure it is."
