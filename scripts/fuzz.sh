#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Fuzzes what reads bytes from outside, with libFuzzer and clang's sanitizers. Stops at the first
# target that finds something, and says where the input lies.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

all=(packet stream keyring capture node)

usage() {
    cat <<END
Usage: scripts/fuzz.sh [SECONDS] [TARGET...]
  SECONDS  how long for each target; 20 unless told
  TARGET   ${all[*]}; all of them unless told
It begins with the seeds that the build makes of the tests' vectors and captures, with what was found
before (tests/data/fuzz), and with what former runs on this machine have come to (build/fuzz/corpus).
An input that breaks something is left in build/fuzz/found: give it a name that says what it shows,
put it into tests/data/fuzz/TARGET, and it is replayed by every test run from then on.
END
}

fail() {
    usage >&2
    echo "fuzz: $*" >&2
    exit 2
}

seconds=20
case ${1:-} in
-h | --help)
    usage
    exit 0
    ;;
'' | [!0-9]*) ;;
*)
    seconds=$1
    [[ $seconds =~ ^[1-9][0-9]{0,5}$ ]] || fail "\"$seconds\" is no number of seconds"
    shift
    ;;
esac
targets=("${@:-${all[@]}}")
for target in "${targets[@]}"; do
    [[ " ${all[*]} " == *" $target "* ]] || fail "there is no target \"$target\""
done

export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
cmake --preset fuzz
cmake --build --preset fuzz --target fuzz_targets

# What one input may take of memory, in MiB, and of time, in seconds, under the sanitizers.
memory=1024
time=20

export UBSAN_OPTIONS=print_stacktrace=1
for target in "${targets[@]}"; do
    echo
    echo "== fuzzing $target for $seconds s"
    own=build/fuzz/corpus/$target
    found=build/fuzz/found/$target
    mkdir -p "$own" "$found"
    corpora=("$own" "build/fuzz/tests/fuzz/seeds/$target")
    [[ ! -d tests/data/fuzz/$target ]] || corpora+=("tests/data/fuzz/$target")
    case $target in
    capture) most_length=16384 ;;
    node) most_length=1024 ;;
    *) most_length=4096 ;;
    esac
    log=build/fuzz/$target.log
    build/fuzz/tests/fuzz/fuzz_"$target" -max_total_time="$seconds" -max_len="$most_length" \
        -rss_limit_mb="$memory" -timeout="$time" -artifact_prefix="$found/" -print_final_stats=1 \
        "${corpora[@]}" >"$log" 2>&1 || {
        tail -n 60 "$log" >&2
        echo "fuzz: $target FAILED; the input is in $found, the whole log in $log" >&2
        exit 1
    }
    grep -E 'stat::(number_of_executed_units|peak_rss_mb)|cov: [0-9]+' "$log" | tail -n 3
done
