package fr.phare.widget;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every release of the widget since the first, in {@code widget/<major>.<minor>.js}. Pages name
 * their content by its hash (SRI): once out, a release stays, byte for byte, and a change is
 * another release.
 */
@Component
class Releases {

    /** Orders 1.9 before 1.10. */
    record Version(int major, int minor) implements Comparable<Version> {

        private static final Comparator<Version> ORDER =
                Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    /**
     * @param integrity as the attribute of that name takes it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Release(Version version, byte[] script, String integrity) {}

    private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})\\.js");

    private final NavigableMap<Version, Release> releases = new TreeMap<>();

    Releases() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:widget/*.js")) {
            Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
            if (!name.matches()) {
                throw new IllegalStateException("Not a release: " + file);
            }
            Version version = version(name);
            byte[] script = file.getContentAsByteArray();
            releases.put(version, new Release(version, script, integrity(script)));
        }
    }

    private static Version version(Matcher name) {
        return new Version(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
    }

    private static String integrity(byte[] script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-384").digest(script);
            return "sha384-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them, oldest first. */
    NavigableMap<Version, Release> all() {
        return releases;
    }

    /** The release in the file of that name, such as {@code 1.0.js}. */
    Optional<Release> named(String file) {
        Matcher name = FILE.matcher(file);
        return name.matches() ? Optional.ofNullable(releases.get(version(name))) : Optional.empty();
    }

    /** The newest release that keeps what the first of {@code major} promised. */
    Optional<Release> newest(int major) {
        return Optional.ofNullable(releases.lowerEntry(new Version(major + 1, 0)))
                .map(entry -> entry.getValue())
                .filter(release -> release.version().major() == major);
    }
}
