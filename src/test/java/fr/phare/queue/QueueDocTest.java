package fr.phare.queue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code mvn test -Dtest=QueueDocTest -Dphare.docs.write=true} writes the page anew. */
class QueueDocTest {

    private static final Path DOCUMENT = Path.of("docs/queue.md");
    private static final Path SOURCES = Path.of("src/main/java/fr/phare/queue");

    private static final String HEAD =
            """
            # The life of a request in the line

            Written from `EntryState` and `EntryMove` by `QueueDocTest`, which fails where this page
            is not what they say. To write it anew:
            `mvn test -Dtest=QueueDocTest -Dphare.docs.write=true`. A move that is not here is
            refused; `EntryMoves` alone carries them out, and each leaves its line in the journal
            (`queue.take`). Reassigning is no move: what is taken is given back, what is not stays
            where it is, for somebody else.

            """;

    @Test
    void thePageOfTheQueueIsWhatTheCodeSays() throws IOException {
        String expected = HEAD + states() + "\n" + moves();

        if (Boolean.getBoolean("phare.docs.write")) {
            Files.writeString(DOCUMENT, expected);
        } else {
            assertThat(DOCUMENT).content().isEqualTo(expected);
        }
    }

    private static String states() throws IOException {
        String source = Files.readString(SOURCES.resolve("EntryState.java"));
        return "| state | the request is |\n|---|---|\n"
                + Arrays.stream(EntryState.values())
                        .map(state -> "| %s | %s |\n".formatted(words(state), said(state, source)))
                        .collect(joining());
    }

    private static String moves() throws IOException {
        String source = Files.readString(SOURCES.resolve("EntryMove.java"));
        String columns =
                Arrays.stream(EntryState.values()).map(QueueDocTest::words).collect(joining(" | "));
        return "| move | from: %s | what happens |\n|---|%s---|\n"
                        .formatted(columns, "---|".repeat(EntryState.values().length))
                + Arrays.stream(EntryMove.values())
                        .map(move -> row(move) + said(move, source) + " |\n")
                        .collect(joining());
    }

    private static String row(EntryMove move) {
        return Arrays.stream(EntryState.values())
                .map(state -> move.from().contains(state) ? "→ " + words(move.to()) : " ")
                .collect(joining(" | ", "| " + words(move) + " | ", " | "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The comment on {@code constant} in its source. */
    private static String said(Enum<?> constant, String source) {
        Matcher comment =
                Pattern.compile("/\\*\\* ([^*]+) \\*/\\s+" + constant.name() + "\\b")
                        .matcher(source);
        assertThat(comment.find()).as("a comment on %s", constant).isTrue();
        return comment.group(1);
    }
}
