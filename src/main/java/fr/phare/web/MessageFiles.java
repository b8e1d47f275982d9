package fr.phare.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One message file per module and language: {@code messages/<module>_fr.properties}. */
final class MessageFiles {

    private MessageFiles() {}

    static MessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                Arrays.stream(files())
                        .map(file -> "messages/" + baseName(file))
                        .sorted()
                        .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.FRENCH);
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_fr.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String baseName(Resource file) {
        return String.valueOf(file.getFilename()).replace("_fr.properties", "");
    }
}
