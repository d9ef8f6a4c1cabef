#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
# Installs the Debian 12 packages that SwimScope needs, and nothing that is there already.
# This file is the one place where they are listed.
set -euo pipefail

# What builds and runs the program.
run_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev    # Core, DBus, Network, Gui, Widgets, Test
    qt6-svg-dev     # the icons
    qt6-charts-dev libqt6opengl6-dev # the window's charts, and what they are built on
    qt6-tools-dev   # lupdate and lrelease for the translations
    qt6-wayland     # windows on desktops without X
    qt6-translations-l10n # what Qt itself says
    libmsgpack-cxx-dev libfmt-dev nlohmann-json3-dev libcli11-dev
    libyaml-cpp-dev # scenarios
    libpcap-dev     # captures
    libsqlite3-dev  # recordings
    libssl-dev      # AES-GCM
    fonts-dejavu-core
)
# What the checks need besides. xvfb and xdotool are for looking at the real window.
# fonts-wqy-microhei: the tests measure Chinese texts.
# clang: the fuzz targets. doxygen: the library's reference. libbenchmark-dev: without it
# swimscope_bench_engine is left out.
test_packages=(fonts-wqy-microhei git ccache lld clang-format clang-tidy clang libclang-rt-dev
    doxygen libbenchmark-dev)
# Real members of real clusters.
interop_packages=(serf prometheus-alertmanager golang-go golang-github-hashicorp-memberlist-dev)

usage() {
    cat <<'END'
Usage: scripts/deps.sh [run] [test] [interop]
Installs what is missing of the Debian packages to build and run SwimScope (run, the default),
to check it (test), and to check it against real peers (interop; their services do not start).
Set SWIMSCOPE_SKIP_DEPS=1 to install nothing, where you provide everything yourself.
END
}

fail() {
    echo "deps: $*" >&2
    exit 1
}

missing=()

is_installed() {
    # Several architectures of one package give a line each.
    dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# Runs a command as root: as it is, or through sudo.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "root is needed to install packages, and there is no sudo. As root, run:
    apt-get install --no-install-recommends ${missing[*]}"
    fi
}

# The interop peers bring system services. While policy-rc.d says 101, none of them starts; what
# stood there before comes back whatever happens.
policy=/usr/sbin/policy-rc.d
policy_backup=
forbid_services() {
    if as_root test -e "$policy"; then
        policy_backup=$(as_root mktemp "$policy.swimscope.XXXXXX")
        as_root cp -a "$policy" "$policy_backup"
    fi
    trap allow_services EXIT
    trap 'exit 130' INT TERM HUP
    # A new file put in its place: writing through a link would change what it leads to.
    local refusal
    refusal=$(as_root mktemp "$policy.swimscope.XXXXXX")
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$refusal" >/dev/null
    as_root chmod 755 "$refusal"
    as_root mv -f "$refusal" "$policy"
}
allow_services() {
    trap - EXIT
    if [[ -n $policy_backup ]]; then
        as_root mv -f "$policy_backup" "$policy"
    else
        as_root rm -f "$policy"
    fi
}

install_missing() {
    missing=()
    local package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    echo "deps: installing ${missing[*]}" >&2
    as_root apt-get -q update >&2 ||
        echo "deps: the package lists could not be renewed; going on with the old ones" >&2
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q install -y --no-install-recommends "${missing[@]}" >&2 ||
        fail "apt-get could not install: ${missing[*]}. Its own words stand above."
}

main() {
    local part want_interop=no wanted=()
    [[ $# -gt 0 ]] || set -- run
    for part in "$@"; do
        case $part in
        run) wanted+=("${run_packages[@]}") ;;
        test) wanted+=("${run_packages[@]}" "${test_packages[@]}") ;;
        interop) want_interop=yes ;;
        -h | --help)
            usage
            return 0
            ;;
        *)
            usage >&2
            fail "there is no part \"$part\""
            ;;
        esac
    done
    [[ ${SWIMSCOPE_SKIP_DEPS:-} != 1 ]] || return 0
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ||
        fail "this is no Debian; install the counterparts of these packages by your own means,
then set SWIMSCOPE_SKIP_DEPS=1: ${wanted[*]}"
    install_missing "${wanted[@]}"
    if [[ $want_interop == yes ]]; then
        local package
        for package in "${interop_packages[@]}"; do
            if ! is_installed "$package"; then
                forbid_services
                install_missing "${interop_packages[@]}"
                allow_services
                break
            fi
        done
    fi
}

main "$@"
