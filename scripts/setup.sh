#!/usr/bin/env bash
# Installs what jdscribe needs beside Go: the Tesseract engine with its headers,
# English, French and orientation data, and a C++ compiler for its binding; with
# the argument "test", the PostgreSQL server that tests start for themselves, too.
# Does nothing where all of it is there.
set -euo pipefail

purpose=${1:-}

packages=(g++ ca-certificates tesseract-ocr tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-osd
  libtesseract-dev libleptonica-dev)
if [ "$purpose" = test ]; then
  packages+=(postgresql)
fi

# missing names, one a line, what jdscribe cannot be built or run without.
missing() {
  command -v cc >/dev/null || echo "a C compiler"
  command -v c++ >/dev/null || command -v g++ >/dev/null || echo "a C++ compiler"
  engine_links || echo "the headers and libraries of Tesseract and Leptonica"
  local languages
  languages=$(tesseract --list-langs 2>/dev/null || true)
  for language in eng fra osd; do
    grep -qx "$language" <<<"$languages" || echo "Tesseract's language data '$language'"
  done
  if [ "$purpose" = test ] && [ -z "${JDSCRIBE_TEST_DB:-}" ]; then
    server_there || echo "PostgreSQL's server, or the address of one in JDSCRIBE_TEST_DB"
  fi
}

server_there() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null
}

engine_links() {
  local out
  out=$(mktemp)
  printf '#include <tesseract/baseapi.h>\n#include <leptonica/allheaders.h>\nint main() { return 0; }\n' |
    c++ -x c++ -I/usr/local/include - -o "$out" -L/usr/local/lib -ltesseract >/dev/null 2>&1
  local result=$?
  rm -f "$out"
  return $result
}

# become is the command that makes one root, empty where one is already.
become=()
if [ "$(id -u)" -ne 0 ]; then
  become=(sudo)
fi

# The package of PostgreSQL makes a cluster and starts it: the tests want neither.
# Both files are there only while apt runs.
policy=/usr/sbin/policy-rc.d
no_cluster=/etc/postgresql-common/createcluster.d/jdscribe-setup.conf
keep_quiet() {
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\n# set by jdscribe scripts/setup.sh\nexit 101\n' | "${become[@]}" tee "$policy" >/dev/null
    "${become[@]}" chmod +x "$policy"
  fi
  "${become[@]}" mkdir -p "$(dirname "$no_cluster")"
  echo 'create_main_cluster = false' | "${become[@]}" tee "$no_cluster" >/dev/null
}

end_quiet() {
  if grep -qs 'jdscribe scripts/setup.sh' "$policy"; then
    "${become[@]}" rm -f "$policy"
  fi
  "${become[@]}" rm -f "$no_cluster"
}

apt_install() {
  local log
  log=$(mktemp)
  if [ "$purpose" = test ]; then
    trap end_quiet EXIT
    keep_quiet
  fi
  echo "Installing with apt: ${packages[*]}"
  "${become[@]}" apt-get -q update >"$log" 2>&1 || true # an old list may do
  if ! "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install \
    "${packages[@]}" >>"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    echo "apt could not install what is missing." >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

report() {
  echo "Missing on this machine:" >&2
  sed 's/^/  - /' >&2 <<<"$1"
}

wanting=$(missing)
if [ -z "$wanting" ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  report "$wanting"
  echo "Install these with your system's package manager (on Debian or Ubuntu: apt-get install ${packages[*]}), then run make again." >&2
  exit 1
fi
if [ ${#become[@]} -gt 0 ] && ! command -v sudo >/dev/null; then
  report "$wanting"
  echo "Installing takes an administrator. As one, run: apt-get install ${packages[*]}" >&2
  exit 1
fi
apt_install
wanting=$(missing)
if [ -n "$wanting" ]; then
  report "$wanting"
  exit 1
fi
