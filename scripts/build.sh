# Building with Maven on the JDK that was found. Sourced by ./phare.

maven() {
    (
        cd "$root"
        export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
        mvn -B -ntp "$@"
    )
}

# Runs a command while no other build works in the same checkout.
alone() {
    mkdir -p "$target"
    (
        if command -v flock >/dev/null && ! flock -n 9; then
            say "Waiting for another build in this checkout…"
            flock 9
        fi
        "$@" 9>&-
    ) 9>"$target/.building"
}

# The archive and its unpacked layout, without tests; Maven speaks only when it fails.
build_archive() {
    local began=$SECONDS log=$target/build.log
    say "Building (the first time fetches libraries and takes minutes)…"
    # A file that was removed from the sources must not live on in the archive.
    rm -rf "$target/classes" "$target/generated-sources/jte" "$target"/phare-*.jar "$target"/phare-*/
    if ! maven -q -Dmaven.test.skip=true -Dspotless.check.skip=true package >"$log" 2>&1; then
        cat "$log" >&2
        fail "The build failed: Maven's messages are above."
    fi
    say "Built in $((SECONDS - began)) s."
}

# Packs the layout $1 into the archive $2, as phare-VERSION, always to the same bytes.
pack() {
    tar -C "$1" --owner=0 --group=0 --sort=name --mtime="@0" --exclude='./phare.aot*' \
        --exclude=./prepare.log --transform "s,^[.],phare-$(cat "$1/VERSION")," -czf "$2" .
}

# Names what the archive is made of: sources, build files and JDK.
fingerprint() {
    (
        cd "$root"
        {
            find pom.xml .mvn src/main catalogue deploy/package docs/guide -type f -print0 2>/dev/null |
                LC_ALL=C sort -z | xargs -0 sha256sum
            cat "$JAVA_HOME/release"
        } | sha256sum | cut -c1-16
    )
}

# A copy of the layout that later builds leave alone while it runs.
running_layout() { echo "$target/run/$current"; }

# True when the layout has a start-up cache that was made where it lies now.
is_prepared() {
    [ "$(cat "$(running_layout)/phare.aot.place" 2>/dev/null)" = "$(running_layout)" ]
}

build_for_running() {
    current=$(fingerprint)
    if [ ! -f "$(running_layout)/phare.jar" ]; then
        alone build_running_layout
    fi
    touch "$(running_layout)"
}

build_running_layout() {
    local layout
    layout=$(running_layout)
    [ ! -f "$layout/phare.jar" ] || return 0
    build_archive
    mkdir -p "$target/run"
    # Older builds may still be running elsewhere: the two used last are kept.
    find "$target/run" -mindepth 1 -maxdepth 1 -printf '%T@ %p\0' | sort -rzn | tail -zn +3 |
        cut -zd' ' -f2- | xargs -0r rm -rf
    rm -rf "$layout.new"
    cp -a "$target/phare-$(cat "$target"/phare-*/VERSION)" "$layout.new"
    mv "$layout.new" "$layout"
}

# Makes the start-up cache while Phare already serves, out of its way, in a group of processes that
# ends as one: $preparing.
prepare_quick_starts() {
    local layout
    layout=$(running_layout)
    if is_prepared || [ -f "$layout/prepare.failed" ]; then
        return
    fi
    mkdir -p "$layout/scratch"
    TMPDIR=$layout/scratch setsid bash -c '
        nice -n 19 "$1/bin/phare-server" prepare "$2/postgresql" 2>"$2/prepare.log" ||
            touch "$1/prepare.failed"' bash "$layout" "$target" </dev/null &
    preparing=$!
}

stop_preparing() {
    [ -n "$preparing" ] || return 0
    kill -KILL -- "-$preparing" 2>/dev/null || true
    rm -rf "$(running_layout)/scratch" 2>/dev/null || true
}

# Adds up what the test runners reported; false when nothing ran, or something was skipped.
report_counts() {
    local kind reports passed=0 failed=0 skipped=0 tests bad skip
    for kind in surefire failsafe; do
        reports=("$target/$kind-reports"/TEST-*.xml)
        [ -f "${reports[0]}" ] || reports=(/dev/null)
        read -r tests bad skip < <(awk '
            function value(name) { return match($0, " " name "=\"[0-9]+") \
                ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
            /<testsuite / { found = 1 }
            found && /tests="/ { tests += value("tests"); bad += value("errors") + value("failures")
                skip += value("skipped"); found = 0 }
            END { print tests + 0, bad + 0, skip + 0 }' "${reports[@]}")
        say "$kind: $tests tests, $bad failed, $skip skipped"
        passed=$((passed + tests - bad - skip)) failed=$((failed + bad)) skipped=$((skipped + skip))
    done
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$passed" -gt 0 ] && [ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ]
}
