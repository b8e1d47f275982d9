package fr.phare.search;

import fr.phare.likeness.SearchWords;
import fr.phare.phone.PhoneNumber;
import fr.phare.phone.PhonePolicy;
import fr.phare.phone.PhoneReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was typed in the one box: references and numbers in any writing, then words. */
@Component
class SearchBox {

    /** {@code PH-7K3M-92QD} however it is written, or its two parts joined by a hyphen. */
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?i)\\bPH[\\s-]?([0-9A-Z]{4})[\\s-]?([0-9A-Z]{4})\\b"
                            + "|\\b(?=[A-Z-]*[0-9])([2-9A-Z]{4})-([2-9A-Z]{4})\\b");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\+?[0-9][0-9\\s.()/-]{2,}[0-9](?![\\p{L}\\p{N}])");

    private static final int MOST_WORDS = 6;

    private final PhonePolicy phones;
    private final JdbcClient jdbc;

    SearchBox(PhonePolicy phones, JdbcClient jdbc) {
        this.phones = phones;
        this.jdbc = jdbc;
    }

    SearchWords read(String text) {
        List<String> words = new ArrayList<>();
        String rest = takeReferences(SearchWords.cut(text), words);
        rest = takeNumbers(rest, words);
        words.addAll(SearchWords.of(rest, jdbc).words());
        return new SearchWords(words.stream().distinct().limit(MOST_WORDS).toList());
    }

    private static String takeReferences(String text, List<String> words) {
        Matcher found = REFERENCE.matcher(text);
        return found.replaceAll(
                one -> {
                    String parts =
                            one.group(1) == null
                                    ? one.group(3) + one.group(4)
                                    : one.group(1) + one.group(2);
                    words.add("ph" + parts.toLowerCase(Locale.ROOT));
                    return " ";
                });
    }

    private String takeNumbers(String text, List<String> words) {
        return NUMBER.matcher(text)
                .replaceAll(
                        one -> {
                            words.add(number(one.group()));
                            return " ";
                        });
    }

    /** Digits; of a telephone number, without the zeros that are only a way of dialling. */
    private String number(String written) {
        String digits = written.replaceAll("[^0-9]", "");
        if (!written.startsWith("0") && !written.startsWith("+")) {
            return digits;
        }
        return phones.read(written) instanceof PhoneReading.Accepted(PhoneNumber number)
                ? number.e164().substring(1)
                : digits.replaceFirst("^0{1,2}(?=[0-9]{3})", "");
    }
}
