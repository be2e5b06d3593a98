#!/bin/sh
# Installs what the system itself must bring, through apt, only what is absent and only where it may.
#
#   sh packaging/system_packages.sh python|window|tests...
#
# Where apt is absent or asks for rights we lack, it says what is missing in a sentence and ends
# well: the app may run all the same, and it is for the person to decide.
set -eu

# An entry `a|b` is one package under the names it has in different releases.
python_packages="python3 python3-venv"
# What Qt's own libraries and its xcb plugin load (checked one by one on a bare Debian 12).
window_packages="libglib2.0-0t64|libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3
    libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
# A real X server, Secret Service and accessibility bus to test against; strace watches for sockets.
test_packages="xvfb xauth strace gnome-keyring dbus-daemon|dbus at-spi2-core python3-pyatspi git"

say() { printf '%s\n' "$*" >&2; }

is_installed() {
    dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^.i'
}

is_any_installed() {
    for name in $(printf '%s' "$1" | tr '|' ' '); do
        if is_installed "$name"; then return 0; fi
    done
    return 1
}

list_missing() {
    for entry in $1; do
        is_any_installed "$entry" || printf '%s ' "$entry"
    done
}

# The first of the names that this release can install.
choose_name() {
    for name in $(printf '%s' "$1" | tr '|' ' '); do
        if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
            printf '%s ' "$name"
            return 0
        fi
    done
    printf '%s ' "${1##*|}"
}

wanted=""
for group in "$@"; do
    case "$group" in
        python) wanted="$wanted $python_packages" ;;
        window) wanted="$wanted $window_packages" ;;
        tests) wanted="$wanted $test_packages" ;;
        *) wanted="$wanted $group" ;;
    esac
done

if ! command -v dpkg-query >/dev/null 2>&1; then
    exit 0
fi
missing=$(list_missing "$wanted")
if [ -z "$missing" ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    say "These system packages are missing and there is no apt-get to install them: $missing"
    exit 0
fi
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    say "These system packages are missing: $missing"
    say "Installing them needs administrator rights: sudo apt-get install --no-install-recommends $missing"
    exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
run_apt() {
    if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        say "apt-get $1 failed (above); going on without these system packages: $missing"
        exit 0
    fi
}
say "Installing system packages: $missing"
run_apt update
names=""
for entry in $missing; do
    names="$names$(choose_name "$entry")"
done
# shellcheck disable=SC2086  # a list of names
run_apt install --no-install-recommends $names
