# ./phare bench: measuring the packaged archive. Sourced by ./phare.

bench() {
    use_jdk
    local classes=$target/bench/classes layout
    current=$(fingerprint)
    layout=$(running_layout)
    if [[ " $* " != *" --list "* ]] || [ ! -d "$classes" ]; then
        build_for_running
        build_bench "$layout"
    fi
    PHARE_CHROMIUM=$(find_chromium || true)
    export PHARE_CHROMIUM
    "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow -cp "$classes:$target/bench/lib/*:$layout/phare.jar" \
        fr.phare.bench.Bench "$layout" "$target/bench" "$root" "$@"
}

# What is measured is prepared as production prepares it, and packed for its size.
build_bench() {
    if ! is_prepared; then
        say "Making the start-up cache…"
        "$1/bin/phare-server" prepare "$target/postgresql" || fail "The bench measures starts with it: see above."
    fi
    mkdir -p "$target/bench"
    pack "$1" "$target/bench/phare.tar.gz"
    say "Building the bench…"
    alone maven -q -f "$root/bench/pom.xml" "-Dlayout=$1" package
}
