# A Chromium for the browser tests: the installed one, else Debian's package; as a normal user the
# packages are unpacked in a cache directory and nothing is installed. Sourced by ./phare.

browser_home() {
    local cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}
    mkdir -p "$cache/phare" 2>/dev/null && [ -w "$cache/phare" ] || cache=$target
    echo "$cache/phare/chromium"
}

unpacked_chromium() { echo "$(browser_home)/chromium"; }

# Prints the program to start.
chromium_for_tests() {
    if find_chromium; then
        return
    fi
    if ! command -v apt-get >/dev/null; then
        fail "The browser tests need Chromium: install it, or set PHARE_CHROMIUM to it."
    fi
    if [ "$(id -u)" -eq 0 ]; then
        install_chromium >&2
        find_chromium || fail "Chromium was installed but is not on the PATH."
        return
    fi
    local program
    program=$(unpacked_chromium)
    if ! "$program" --version >/dev/null 2>&1; then
        unpack_chromium "$(dirname "$program")" >&2
        "$program" --version >&2 || fail "The unpacked Chromium does not start: see above."
    fi
    echo "$program"
}

install_chromium() {
    say "Installing Chromium for the browser tests…"
    local log=$target/chromium.log
    mkdir -p "$target"
    export DEBIAN_FRONTEND=noninteractive
    if ! apt-get -qy --no-install-recommends install chromium >"$log" 2>&1; then
        apt-get -q update >>"$log" 2>&1 || true
        if ! apt-get -qy --no-install-recommends install chromium >>"$log" 2>&1; then
            cat "$log" >&2
            fail "Chromium could not be installed: see above."
        fi
    fi
}

# apt-get with lists and cache of its own, for a user who may not write the system's.
private_apt() {
    local state=$1
    shift
    apt-get -q -o "Dir::State=$state" -o "Dir::State::lists=$state/lists" \
        -o Dir::State::status=/var/lib/dpkg/status -o "Dir::Cache=$state/cache" \
        -o Debug::NoLocking=1 -o APT::Sandbox::User= "$@"
}

# Unpacks Chromium and what this machine lacks of its dependencies into directory $1.
unpack_chromium() {
    local home=$1 fresh=$1.new log=$1.log package
    say "Unpacking Chromium for the browser tests in $home…"
    rm -rf "$home" "$fresh"
    mkdir -p "$fresh/apt/lists/partial" "$fresh/apt/cache/archives/partial" "$fresh/packages"
    private_apt "$fresh/apt" update >"$log" 2>&1 || true
    private_apt "$fresh/apt" -s --no-install-recommends install chromium 2>>"$log" |
        sed -n 's/^Inst \([^ ]*\) .*(\([^ ]*\) .*/\1=\2/p' >"$fresh/wanted"
    if [ ! -s "$fresh/wanted" ]; then
        cat "$log" >&2
        fail "Debian's package chromium was not found: install Chromium, or set PHARE_CHROMIUM."
    fi
    (cd "$fresh/packages" && xargs bash -c "$(declare -f private_apt); private_apt \"\$@\"" bash \
        "$fresh/apt" download <"$fresh/wanted") >>"$log" 2>&1 || {
        cat "$log" >&2
        fail "The packages of Chromium could not be fetched: see above."
    }
    for package in "$fresh/packages"/*.deb; do
        dpkg-deb -x "$package" "$fresh/root"
    done
    rm -rf "$fresh/packages" "$fresh/apt"
    write_fonts "$home" >"$fresh/fonts.conf"
    write_starter "$home" >"$fresh/chromium"
    chmod +x "$fresh/chromium"
    mv "$fresh" "$home"
}

write_fonts() {
    cat <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>$1/root/usr/share/fonts</dir>
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
  <cachedir>$1/fonts-cache</cachedir>
</fontconfig>
END
}

write_starter() {
    local quoted
    quoted=$(printf '%q' "$1")
    cat <<END
#!/usr/bin/env bash
root=$quoted/root
libraries=
for directory in "\$root"/lib/*-linux-gnu "\$root"/usr/lib/*-linux-gnu "\$root"/usr/lib/*-linux-gnu/pulseaudio; do
    libraries=\$libraries:\$directory
done
export LD_LIBRARY_PATH=\${libraries#:}\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}
export FONTCONFIG_FILE=$quoted/fonts.conf
exec "\$root/usr/lib/chromium/chromium" "\$@"
END
}
