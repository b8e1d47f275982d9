package fr.phare.likeness;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody typed in a search box, as plain words.
 *
 * @param typed all of them, apart by one space
 * @param words those that are looked for
 */
public record SearchWords(String typed, List<String> words) {

    private static final int LONGEST_TEXT = 100;

    /** More words narrow nothing down and only cost. */
    private static final int MOST_WORDS = 6;

    /** From here on a number is no postcode any more but a SIREN or SIRET, or their beginning. */
    private static final int DIGITS_OF_A_NUMBER = 6;

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Words of which every second firm's name has some: left out where others remain. */
    private static final Set<String> COMMON =
            Set.of(
                    "a",
                    "au",
                    "aux",
                    "d",
                    "de",
                    "des",
                    "du",
                    "en",
                    "et",
                    "l",
                    "la",
                    "le",
                    "les",
                    "sarl",
                    "sas",
                    "sasu",
                    "eurl",
                    "ei",
                    "eirl",
                    "sa",
                    "sci",
                    "snc",
                    "scop",
                    "ets",
                    "entreprise",
                    "societe",
                    "etablissement",
                    "etablissements",
                    "m",
                    "mme",
                    "monsieur",
                    "madame");

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Words that were put together elsewhere. */
    public SearchWords(List<String> words) {
        this(String.join(" ", words), words);
    }

    /** Reads {@code text}, however odd, the way what is searched was made plain. */
    public static SearchWords of(String text, JdbcClient jdbc) {
        String composed = Normalizer.normalize(cut(text), Normalizer.Form.NFC);
        String safe = NOT_WORDS.matcher(composed).replaceAll(" ");
        if (safe.isBlank()) {
            return new SearchWords("", List.of());
        }
        String plain =
                jdbc.sql("select wall.plain_words(:text)")
                        .param("text", safe)
                        .query(String.class)
                        .single();
        return ofPlain(plain);
    }

    static SearchWords ofPlain(String plain) {
        String number = plain.replace(" ", "");
        if (number.length() >= DIGITS_OF_A_NUMBER && isDigits(number)) {
            return new SearchWords(plain.strip(), List.of(number));
        }
        List<String> all = Stream.of(plain.strip().split(" +")).filter(w -> !w.isEmpty()).toList();
        List<String> telling = all.stream().filter(word -> !COMMON.contains(word)).toList();
        return new SearchWords(
                plain.strip(),
                (telling.isEmpty() ? all : telling).stream().distinct().limit(MOST_WORDS).toList());
    }

    /** As much of {@code text} as is read. */
    public static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    public static boolean isRegistryNumber(String word) {
        return word.length() >= DIGITS_OF_A_NUMBER && isDigits(word);
    }

    public static boolean isDigits(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
