package fr.phare.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The directory {@code phare.data}: held by one process, with secrets that only its owner reads.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes hold of the directory, creating it if needed.
     *
     * @throws StorageRefusal when another process holds it
     */
    static DataDirectory hold(Path directory) {
        return holdIfFree(directory)
                .orElseThrow(
                        () ->
                                new StorageRefusal(
                                        "Another Phare already uses "
                                                + directory.toAbsolutePath().normalize()
                                                + ": stop it, or choose --data."));
    }

    /** As {@link #hold}; empty when another process holds it. */
    static Optional<DataDirectory> holdIfFree(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataDirectory(path, channel));
        } catch (IOException e) {
            throw new StorageRefusal("Cannot write in " + path + ": choose another --data.", e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock lock(FileChannel channel)
            throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** The secret of that name, 32 random bytes in hexadecimal, made at first use. */
    String secret(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                writeSecret(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSecret(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(random), StandardOpenOption.SYNC);
        Files.move(fresh, file);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
