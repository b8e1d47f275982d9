package fr.phare.sirene;

import fr.phare.business.StockRefusal;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One of INSEE's files as it lies on disk: plain, {@code .gz}, or alone in a {@code .zip}. */
final class StockFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int SAMPLE = 1 << 20;

    private final Path path;
    private final InputStream content;
    private final CountedStream counted;
    private final long length;

    private StockFile(Path path, InputStream content, CountedStream counted, long length) {
        this.path = path;
        this.content = content;
        this.counted = counted;
        this.length = length;
    }

    /**
     * Opens it; what is inside is told by its first bytes, not by its name.
     *
     * @throws StockRefusal when there is no such file, or it cannot be unpacked
     */
    static StockFile open(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new StockRefusal("There is no file " + path + " that can be read.");
        }
        try {
            byte[] first = start(path);
            if (first.length > 1 && first[0] == 'P' && first[1] == 'K') {
                return openZip(path);
            }
            CountedStream raw = new CountedStream(Files.newInputStream(path));
            boolean packed =
                    first.length > 1 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
            InputStream content = packed ? new GZIPInputStream(raw, BUFFER) : raw;
            return new StockFile(path, content, raw, Files.size(path));
        } catch (IOException e) {
            throw new StockRefusal(path.getFileName() + " cannot be unpacked: it is damaged.");
        }
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(2);
        }
    }

    private static StockFile openZip(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new StockRefusal(
                    path.getFileName() + " is no whole ZIP archive: it is truncated or damaged.");
        }
        List<? extends ZipEntry> tables =
                zip.stream().filter(entry -> entry.getName().endsWith(".csv")).toList();
        if (tables.size() != 1) {
            zip.close();
            throw new StockRefusal(
                    "%s holds %d files .csv, not one."
                            .formatted(path.getFileName(), tables.size()));
        }
        CountedStream content = new CountedStream(zip.getInputStream(tables.getFirst()), zip);
        return new StockFile(path, content, content, tables.getFirst().getSize());
    }

    InputStream content() {
        return new BufferedInputStream(content, BUFFER);
    }

    String name() {
        return path.getFileName().toString();
    }

    /** How much of it was read, from 0 to 1. */
    double readPart() {
        return length <= 0 ? 0 : Math.min(1, (double) counted.count() / length);
    }

    /** Names the content of a file by its size and what is at its beginning and end. */
    static String fingerprint(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            InputStream stream = Channels.newInputStream(file);
            digest.update(stream.readNBytes(SAMPLE));
            file.position(Math.max(0, file.size() - SAMPLE));
            digest.update(stream.readNBytes(SAMPLE));
            return file.size() + "-" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Counts what passes. */
    private static final class CountedStream extends FilterInputStream {

        private final AutoCloseable holder;
        private long count;

        CountedStream(InputStream in) {
            this(in, () -> {});
        }

        CountedStream(InputStream in, AutoCloseable holder) {
            super(in);
            this.holder = holder;
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int most) throws IOException {
            int read = super.read(target, offset, most);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            super.close();
            try {
                holder.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
