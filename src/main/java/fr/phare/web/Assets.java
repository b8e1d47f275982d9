package fr.phare.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Addresses of static files: the content's hash is in the address, so browsers keep them forever.
 */
@Component
public class Assets {

    static final String PREFIX = "/static/";
    static final String HTMX_DIRECTORY = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final int HASH_CHARACTERS = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String name) {
        return addresses.computeIfAbsent(name, Assets::hashedAddress);
    }

    private static String hashedAddress(String name) {
        return PREFIX + hash(name) + "/" + name;
    }

    private static String hash(String name) {
        try (InputStream content = resource(name).getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClassPathResource resource(String name) {
        ClassPathResource ours = new ClassPathResource("static/" + name);
        return ours.exists() ? ours : new ClassPathResource(HTMX_DIRECTORY + name);
    }
}
