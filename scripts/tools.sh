# Finding tools and asking the machine. Sourced by ./phare.

# Every JVM and every program below handles text as UTF-8, whatever the caller's language is.
export LC_ALL=C.UTF-8

say() { echo "phare: $*"; }

fail() {
    echo "phare: $*" >&2
    exit 1
}

is_port() {
    [[ $1 =~ ^[0-9]{1,5}$ ]] && [ "$((10#$1))" -ge 1 ] && [ "$((10#$1))" -le 65535 ]
}

is_open() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

refuse_taken_port() {
    if is_open 127.0.0.1 "$1"; then
        fail "Port $1 is already in use: stop what uses it, or choose another with --port."
    fi
}

# True when http://HOST:PORT/actuator/health answers 200.
answers_healthy() {
    local line
    line=$(
        exec 2>/dev/null
        exec 3<>"/dev/tcp/$1/$2" || exit 0
        printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
        read -r -t 5 answer <&3 && echo "$answer"
    ) || true
    [[ $line == *" 200"* ]]
}

# The major version of the JDK in directory $1, or 0.
jdk_major() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
    local major
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
    echo "${major:-0}"
}

jdk_candidates() {
    local on_path
    on_path=$(command -v javac || true)
    printf '%s\n' "${JAVA_HOME:-}" "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}"
    printf '%s\n' /usr/lib/jvm/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME:-/nonexistent}"/.jdks/* /opt/*jdk* /opt/java/* /usr/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# Prints the directory of a JDK: JAVA_HOME, else exactly 25, else any later one; false without.
find_jdk() {
    local directory major later=
    while IFS= read -r directory; do
        [ -n "$directory" ] || continue
        major=$(jdk_major "$directory")
        if [ "$major" -eq 25 ] || { [ "$major" -gt 25 ] && [ "$directory" = "${JAVA_HOME:-}" ]; }; then
            echo "$directory"
            return 0
        fi
        if [ -z "$later" ] && [ "$major" -gt 25 ]; then
            later=$directory
        fi
    done < <(jdk_candidates)
    [ -n "$later" ] && echo "$later"
}

use_jdk() {
    JAVA_HOME=$(find_jdk) ||
        fail "Phare needs a JDK 25 (for example Eclipse Temurin 25): install it, or set JAVA_HOME to it."
    export JAVA_HOME
    command -v mvn >/dev/null || fail "Phare needs Maven: install the package \"maven\"."
}

# A Chromium that is installed, if any.
find_chromium() {
    local name
    for name in "${PHARE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}
