#!/usr/bin/env bash
# Holds figures against their floors: prints measure, value and floor, and
# fails where a value lies below its floor, where a floor has no value, or
# where a floor is lower than it was in any version committed before. A floor
# "-" is retired: the figure is printed and not held.
# usage: floors.sh FIGURES FLOORS
set -euo pipefail

figures=$1 floors=$2
awk '
  FNR == 1 { file++ }
  /^#/ || NF < 2 { next }
  file == 1 { value[$1] = $2; order[++n] = $1; next }
  $2 == "-" { next }
  { floor[$1] = $2; if (!($1 in value)) { printf "%-36s %10s %10s  MISSING\n", $1, "-", $2; bad = 1 } }
  END {
    for (i = 1; i <= n; i++) {
      name = order[i]
      verdict = ""
      if (name in floor && value[name] + 0 < floor[name] + 0) { verdict = "  BELOW"; bad = 1 }
      printf "%-36s %10s %10s%s\n", name, value[name], (name in floor) ? floor[name] : "-", verdict
    }
    exit bad
  }' "$figures" "$floors" || { echo "measure: a figure lies below its floor" >&2; exit 1; }

{ git log --format=%H -- "$floors" 2>/dev/null || true; } | while read -r commit; do
  git show "$commit:$floors" 2>/dev/null || true
done | awk '
  /^#/ || NF < 2 { next }
  FILENAME == "-" { if (!($1 in old) || $2 + 0 > old[$1] + 0) old[$1] = $2; next }
  { now[$1] = $2 }
  END {
    for (name in old) if (!(name in now) || now[name] != "-" && now[name] + 0 < old[name] + 0) { print "floor lowered: " name; bad = 1 }
    exit bad
  }' - "$floors" || { echo "measure: floors may only rise" >&2; exit 1; }
