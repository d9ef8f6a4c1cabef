#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# clang-tidy over the project's sources: scripts/tidy.sh BUILD_FOLDER [FOLDER...]
# The build folder must have been built, as its compile commands and generated files are read. With
# folders (ui/window, engine/lab) only their sources are looked at.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=$(realpath "${1:?usage: scripts/tidy.sh BUILD_FOLDER [FOLDER...]}")
shift
folders=("$@")
[[ $# -gt 0 ]] || folders=(engine ui app examples)

# A folder's name is part of a pattern: what means something there is taken by its word.
literally() { sed 's/[][\.*^$+?(){}|]/\\&/g' <<<"$1"; }
any=$(IFS='|' && echo "${folders[*]}")
# Where the build joins sources into few (CMAKE_UNITY_BUILD), these are what is read: it takes a
# fraction of the time. What stands in the sources and the headers is reported, and nothing else.
pattern="^($(literally "$PWD")/($any)/.*\.cpp|$(literally "$build")/($any)/.*/Unity/unity_.*\.cxx)\$"
run-clang-tidy -quiet -p "$build" -j "$(nproc)" \
    -header-filter="^$(literally "$PWD")/(engine|include|ui|app|examples)/.*\.(h|cpp)\$" \
    -extra-arg=-Wno-unknown-warning-option "$pattern"
