package fr.phare.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.databind.json.JsonMapper;

/** What the clients know, on disk before they go on: one event a line, synced one by one. */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel file;
    private final History history;

    private Journal(FileChannel file, History history) {
        this.file = file;
        this.history = history;
    }

    /** Goes on with the journal in {@code path}, if there is one. */
    static Journal open(Path path) throws IOException {
        History history = new History();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                history.add(JSON.readValue(line, Event.class));
            }
        }
        return new Journal(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                history);
    }

    /** Returns when {@code event} is on disk. */
    synchronized void write(Event.Kind kind, String subject, String... details) {
        Event event = Event.of(kind, subject, details);
        byte[] line = (JSON.writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        history.add(event);
    }

    History history() {
        return history;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
