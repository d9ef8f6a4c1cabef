#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# clang-tidy over the project's sources: scripts/tidy.sh BUILD_FOLDER [NAME...]
# The folder must have been built, as its compile commands and generated files are read. With names
# (parts of paths) only the sources that bear them are looked at.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=${1:?usage: scripts/tidy.sh BUILD_FOLDER [NAME...]}
shift
# The folder's name is part of a pattern: what means something there is taken by its word.
here=$(sed 's/[][\.*^$+?(){}|]/\\&/g' <<<"$PWD")
pattern="^$here/(engine|ui|app|examples)/.*\.cpp\$"
[[ $# -eq 0 ]] || pattern="^$here/(engine|ui|app|examples)/.*($(IFS='|' && echo "$*")).*\.cpp\$"

run-clang-tidy -quiet -p "$build" -j "$(nproc)" \
    -extra-arg=-Wno-unknown-warning-option "$pattern"
