#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Runs every check. Stops at the first that fails; the last lines of a run that went through are
# ctest's, of the whole test suite.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
    cat <<'END'
Usage: scripts/test.sh [--quick] [--interop]
  --quick    only the formatting, the development build and its tests
  --interop  also the tests against real peers (installs serf, alertmanager and a Go compiler;
             their services do not start)
END
}

quick=no
interop=OFF
for argument in "$@"; do
    case $argument in
    --quick) quick=yes ;;
    --interop) interop=ON ;;
    -h | --help)
        usage
        exit 0
        ;;
    *)
        usage >&2
        echo "test: there is no option \"$argument\"" >&2
        exit 2
        ;;
    esac
done

step=
trap 'status=$?; [[ $status -eq 0 || -z $step ]] || echo "test: FAILED at: $step" >&2' EXIT
begin() {
    step=$1
    echo
    echo "== $step (after ${SECONDS} s)"
}

# Builds whose flags agree share what they compiled, in whatever folder they stand.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

# Tests bind to loopback and draw offscreen, so they may run side by side.
jobs=$(nproc)

sources() {
    find engine include ui app examples tests -path tests/data -prune -o \
        \( -name '*.h' -o -name '*.cpp' \) -print | LC_ALL=C sort
}

begin "packages"
parts=(test)
[[ $interop == OFF ]] || parts+=(interop)
scripts/deps.sh "${parts[@]}"

begin "formatting"
sources | xargs clang-format --dry-run --Werror

if [[ $quick == no ]]; then
    begin "the engine without Qt"
    cmake --preset engine-noqt
    cmake --build --preset engine-noqt
fi

begin "the development build"
cmake --preset dev -DSWIMSCOPE_INTEROP="$interop"
cmake --build --preset dev
ctest --preset dev -L project # the rules of the house, before the long checks

if [[ $quick == no ]]; then
    begin "clang-tidy"
    scripts/tidy.sh build/dev

    begin "what reads bytes from outside, fuzzed for a moment"
    scripts/fuzz.sh 10

    begin "the live engine under ThreadSanitizer"
    cmake --preset tsan
    cmake --build --preset tsan --target swimscope_tests_live
    ctest --preset tsan -j "$jobs"

    begin "all tests under AddressSanitizer and UndefinedBehaviorSanitizer"
    cmake --preset asan
    cmake --build --preset asan
    ctest --preset asan -j "$jobs"
fi

begin "all tests"
ctest --preset dev -j "$jobs"
