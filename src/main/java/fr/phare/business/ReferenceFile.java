package fr.phare.business;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;

/** A file of reference data that is shipped in {@code registry/}, see its SOURCES.md. */
enum ReferenceFile {
    DEPARTMENTS("departments.csv"),
    COMMUNES("communes.csv"),
    ACTIVITIES("activities.csv"),
    CRAFTS("crafts.csv"),
    LEGAL_FORMS("legal_forms.csv"),
    HEADCOUNT_BRACKETS("headcount_brackets.csv"),
    ESTABLISHMENTS("establishments.csv");

    private final String file;

    ReferenceFile(String file) {
        this.file = file;
    }

    InputStream open() throws IOException {
        return new ClassPathResource("registry/" + file).getInputStream();
    }

    /** SHA-256 of the content, in hexadecimal. */
    String hash() {
        try (InputStream content = open()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
