package fr.phare.settings;

import fr.phare.web.Words;

/** Yes or no; kept as {@code yes} or {@code no}. */
public record YesNo() implements Kind<Boolean> {

    @Override
    public Reading<Boolean> read(String typed) {
        return switch (typed.strip()) {
            case "yes" -> new Reading.Accepted<>(true);
            case "no" -> new Reading.Accepted<>(false);
            default -> new Reading.Refused<>("settings.refused.choice");
        };
    }

    @Override
    public String canonical(Boolean value) {
        return value ? "yes" : "no";
    }

    @Override
    public String say(Boolean value, Words words, String label) {
        return words.t(value ? "settings.yes" : "settings.no");
    }
}
