# libfaketime for the test of the clock: the installed one, else Debian's package, unpacked beside
# the build; nothing is installed. Sourced by ./phare, after chromium.sh.

# Prints the library.
faketime_for_tests() {
    local library
    library=$(find_faketime "/usr/lib" "$target/faketime/root")
    if [ -z "$library" ]; then
        unpack_faketime >&2
        library=$(find_faketime "$target/faketime/root")
    fi
    [ -n "$library" ] ||
        fail "The test of the clock needs libfaketime: install it, or set PHARE_FAKETIME to its libfaketimeMT.so.1."
    echo "$library"
}

find_faketime() {
    if [ -n "${PHARE_FAKETIME:-}" ]; then
        echo "$PHARE_FAKETIME"
        return
    fi
    find "$@" -name libfaketimeMT.so.1 2>/dev/null | head -n 1
}

unpack_faketime() {
    local home=$target/faketime log=$target/faketime.log
    command -v apt-get >/dev/null || return 0
    rm -rf "$home"
    mkdir -p "$home/apt/lists/partial" "$home/apt/cache/archives/partial" "$home/root"
    (
        cd "$home"
        apt-get -q download libfaketime || {
            private_apt "$home/apt" update
            private_apt "$home/apt" download libfaketime
        }
        dpkg -x libfaketime_*.deb root
    ) >"$log" 2>&1 || cat "$log"
}
