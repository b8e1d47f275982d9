package fr.phare.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Addresses of static files: the content's hash is in the address, so browsers keep them forever.
 */
@Component
public class Assets {

    static final String PREFIX = "/static/";
    static final String HTMX_DIRECTORY = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final int HASH_CHARACTERS = 12;

    private final String prefix = PREFIX + hashOfAll() + "/";

    String address(String name) {
        return prefix + name;
    }

    /** Of all files together: modules import each other by relative addresses. */
    private static String hashOfAll() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            Resource[] ours = resolver.getResources("classpath:static/*");
            Arrays.sort(ours, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : ours) {
                digest.update(file.getContentAsByteArray());
            }
            digest.update(HTMX_DIRECTORY.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARACTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
