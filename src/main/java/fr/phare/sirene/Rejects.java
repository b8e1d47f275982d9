package fr.phare.sirene;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file beside the establishments that says which lines were not taken, and why. */
final class Rejects implements AutoCloseable {

    private final Path path;
    private final FileChannel file;
    private final BufferedWriter writer;

    private Rejects(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
        this.writer =
                new BufferedWriter(
                        java.nio.channels.Channels.newWriter(file, StandardCharsets.UTF_8));
    }

    /** Goes on after the first {@code length} bytes; what an interrupted load wrote later goes. */
    static Rejects open(Path path, long length) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Rejects rejects = new Rejects(path, file);
        file.truncate(length);
        file.position(file.size());
        if (file.size() == 0) {
            rejects.writer.write("file;line;reason\n");
        }
        return rejects;
    }

    void add(String name, long line, String why) {
        try {
            writer.write(name.replace(';', '_') + ";" + line + ";" + why + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What there is of it on disk now, in bytes. */
    long flush() {
        try {
            writer.flush();
            return file.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
