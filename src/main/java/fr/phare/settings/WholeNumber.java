package fr.phare.settings;

import fr.phare.web.Words;
import java.util.regex.Pattern;

/** A whole number within bounds, both included. */
public record WholeNumber(int least, int most) implements Kind<Integer> {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    @Override
    public Reading<Integer> read(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!NUMBER.matcher(digits).matches()) {
            return new Reading.Refused<>("settings.refused.number", least, most);
        }
        int value = Integer.parseInt(digits);
        return value < least || value > most
                ? new Reading.Refused<>("settings.refused.number", least, most)
                : new Reading.Accepted<>(value);
    }

    @Override
    public String canonical(Integer value) {
        return value.toString();
    }

    @Override
    public String say(Integer value, Words words, String label) {
        return value + "\u00a0" + unit(value, words, label);
    }

    /** What is counted, after {@code value} of it. */
    public String unit(int value, Words words, String label) {
        return words.t(label + ".unit", value);
    }
}
