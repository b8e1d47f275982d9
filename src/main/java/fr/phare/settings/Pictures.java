package fr.phare.settings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of pictures, inside the wall, each kept once under its hash. */
@Component
public class Pictures {

    /** Bytes. */
    public static final int LARGEST = 200 * 1024;

    private static final int WIDEST = 2000;

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** A picture may show itself and do nothing else. */
    private static final String POLICY = "default-src 'none'; sandbox";

    private final JdbcClient jdbc;
    private final Clock clock;

    Pictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps {@code file}, unless it is too large or no picture of a format that browsers show. */
    public Reading<Picture> keep(byte[] file) {
        if (file.length > LARGEST) {
            return new Reading.Refused<>(
                    "settings.refused.picture-heavy", LARGEST / 1024, file.length / 1024 + 1);
        }
        Optional<PictureFormat.Frame> frame = PictureFormat.read(file);
        if (frame.isEmpty()) {
            return new Reading.Refused<>("settings.refused.picture-format");
        }
        return keep(file, frame.get());
    }

    private Reading<Picture> keep(byte[] file, PictureFormat.Frame frame) {
        int width = frame.width();
        int height = frame.height();
        if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) {
            return new Reading.Refused<>("settings.refused.picture-size", WIDEST, width, height);
        }
        Picture picture = new Picture(hash(file));
        jdbc.sql(
                        """
                        insert into settings.picture (hash, media_type, bytes, kept_at)
                        values (:hash, :type, :bytes, :now) on conflict do nothing
                        """)
                .param("hash", picture.hash())
                .param("type", frame.format().mediaType())
                .param("bytes", file)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return new Reading.Accepted<>(picture);
    }

    /** The answer to whoever asks for {@code picture}, at an address that has its hash in it. */
    public Optional<ResponseEntity<byte[]>> answer(Picture picture) {
        return jdbc.sql("select media_type, bytes from settings.picture where hash = :hash")
                .param("hash", picture.hash())
                .query(Pictures::answer)
                .optional();
    }

    private static ResponseEntity<byte[]> answer(ResultSet row, int number) throws SQLException {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .header("Content-Security-Policy", POLICY)
                .contentType(MediaType.parseMediaType(row.getString("media_type")))
                .body(row.getBytes("bytes"));
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
