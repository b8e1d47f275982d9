package fr.phare.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs shipped in the archive, once, whole or not at all. */
final class PostgresBinaries {

    static final int MAJOR = 18;
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** Where they are unpacked: as set, else inside the data directory. */
    static Path parent(DatabaseSettings settings, Path data) {
        String binaries = settings.binaries();
        return binaries == null ? data.resolve("postgresql") : Path.of(binaries);
    }

    /** The directory that holds {@code bin/postgres}, below {@code parent}. */
    static Path unpackInto(Path parent) throws IOException {
        Path directory = parent.toAbsolutePath().normalize().resolve("postgresql-" + VERSION);
        if (Files.exists(directory.resolve("bin/postgres"))) {
            return directory;
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, ".unpacking-");
        unpack(fresh);
        makeReachable(fresh);
        try {
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(fresh);
            if (!Files.exists(directory.resolve("bin/postgres"))) {
                throw e;
            }
        }
        return directory;
    }

    private static void unpack(Path target) throws IOException {
        String resource = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new StorageRefusal(
                        "No embedded PostgreSQL for this machine: set phare.database.url.");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(target, entry, tar);
            }
        }
    }

    private static void place(Path target, TarArchiveEntry entry, InputStream content)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot make executable: " + path);
            }
        }
    }

    private static void makeReachable(Path directory) throws IOException {
        Files.setPosixFilePermissions(
                directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "none";
        };
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
