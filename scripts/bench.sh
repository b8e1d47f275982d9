# ./phare bench: measuring the packaged archive. Sourced by ./phare.

bench() {
    use_jdk
    build_for_running
    local layout
    layout=$(running_layout)
    if ! is_prepared; then
        say "Making the start-up cache…"
        "$layout/bin/phare-server" prepare "$target" || fail "Phare starts slower without it: see above."
    fi
    mkdir -p "$root/bench/target"
    pack "$layout" "$root/bench/target/phare.tar.gz"
    say "Building the bench…"
    alone maven -q -f "$root/bench/pom.xml" "-Dlayout=$layout" package
    PHARE_CHROMIUM=$(find_chromium || true)
    export PHARE_CHROMIUM
    "$JAVA_HOME/bin/java" -cp "$root/bench/target/classes:$root/bench/target/lib/*:$layout/phare.jar" \
        fr.phare.bench.Bench "$layout" "$root/bench/target" "$root" "$@"
}
