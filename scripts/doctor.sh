# ./phare doctor: what is there, what is missing and what it is for. Sourced by ./phare.

there() { printf '  ok       %-12s %s\n' "$1" "$2"; }
lacking() { printf '  missing  %-12s %s\n' "$1" "$2"; }

doctor() {
    local broken=0 jdk
    if jdk=$(find_jdk); then
        there JDK "$(jdk_major "$jdk") in $jdk"
    else
        lacking JDK "a JDK 25, to build and to run: install one, or set JAVA_HOME to it"
        broken=1
    fi
    if command -v mvn >/dev/null; then
        there Maven "$(command -v mvn)"
    else
        lacking Maven "to build: install the package \"maven\""
        broken=1
    fi
    doctor_postgresql || broken=1
    doctor_archive
    doctor_place
    doctor_tests
    if [ "$broken" -ne 0 ]; then
        echo "./phare run cannot work yet."
        return 1
    fi
    echo "./phare run can work."
}

doctor_postgresql() {
    if ! command -v setsid >/dev/null; then
        lacking setsid "to start the embedded PostgreSQL: install the package \"util-linux\""
        return 1
    fi
    case $(uname -s)-$(uname -m) in
        Linux-x86_64 | Linux-aarch64) ;;
        *)
            lacking PostgreSQL "none is embedded for $(uname -sm): set phare.database.url"
            return 1
            ;;
    esac
    if [ "$(id -u)" -ne 0 ]; then
        there PostgreSQL "embedded, runs as $(id -un 2>/dev/null || id -u)"
    elif unshare -U true 2>/dev/null; then
        there PostgreSQL "embedded, runs in a user namespace (you are root)"
    elif setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
        there PostgreSQL "embedded, runs as nobody (you are root)"
    else
        lacking PostgreSQL "refuses root, and neither unshare nor setpriv works: be a normal user"
        return 1
    fi
}

doctor_archive() {
    local jdk
    if jdk=$(find_jdk) && current=$(JAVA_HOME=$jdk fingerprint) && [ -d "$(running_layout)" ]; then
        there archive "built and up to date"
    else
        there archive "not built or out of date: ./phare run builds it"
    fi
}

doctor_place() {
    local free
    if is_open 127.0.0.1 8080; then
        lacking "port 8080" "something uses it: choose another with ./phare run --port"
    else
        there "port 8080" "free"
    fi
    free=$(df -Pk "$root" | awk 'NR == 2 { print int($4 / 1024) }')
    if [ "$free" -ge 2000 ]; then
        there disk "$free MB free"
    else
        lacking disk "only $free MB free: libraries, archive and data need about 2000"
    fi
    if [ -d "$root/data/cluster" ]; then
        there data "in $root/data"
    else
        there data "none yet: ./phare run makes them in $root/data"
    fi
}

doctor_tests() {
    local browser
    if browser=$(find_chromium); then
        there Chromium "$browser"
    elif browser=$(. "$root/scripts/chromium.sh" && unpacked_chromium) && [ -x "$browser" ]; then
        there Chromium "$browser"
    else
        lacking Chromium "only for ./phare test, which installs it"
    fi
    if command -v git >/dev/null; then
        there git "$(command -v git)"
    else
        lacking git "only to work on Phare"
    fi
}
