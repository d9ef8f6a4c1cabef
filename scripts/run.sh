#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Builds SwimScope and opens it on a cluster of eight real nodes. Arguments go to the program.
# Without a display it runs headless for a while and leaves a picture of its window.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/deps.sh run
cmake --preset release
cmake --build --preset release --target swimscope

program=build/release/bin/swimscope
if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} || -n ${QT_QPA_PLATFORM:-} ]]; then
    exec "$program" "$@"
fi

case " $* " in
*" --help "* | *" -h "* | *" --version "*) QT_QPA_PLATFORM=offscreen exec "$program" "$@" ;;
esac

picture=$PWD/build/swimscope.png
if [[ ! -d ${XDG_RUNTIME_DIR:-} ]]; then # Qt asks for one
    export XDG_RUNTIME_DIR=$PWD/build/runtime
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
fi
echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)." \
    "Running without a window for 15 seconds, then taking a picture of it."
QT_QPA_PLATFORM=offscreen "$program" --screenshot "$picture" --after 15 "$@"
echo "The window's picture: $picture"
