package fr.phare.settings;

import fr.phare.web.Words;
import java.util.Arrays;
import java.util.List;

/** One constant of an enum; kept by its name. */
public record Choice<E extends Enum<E>>(Class<E> type) implements Kind<E> {

    public List<E> constants() {
        return Arrays.asList(type.getEnumConstants());
    }

    @Override
    public Reading<E> read(String typed) {
        String name = typed.strip();
        return constants().stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .<Reading<E>>map(Reading.Accepted::new)
                .orElseGet(() -> new Reading.Refused<>("settings.refused.choice"));
    }

    @Override
    public String canonical(E value) {
        return value.name();
    }

    @Override
    public String say(E value, Words words, String label) {
        return words.of(label, value);
    }
}
