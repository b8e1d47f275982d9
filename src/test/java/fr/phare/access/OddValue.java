package fr.phare.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What no page of Phare sends, and somebody will.
 *
 * @param name what it is, in a message
 * @param made from the value that is sound, the values sent; null: the field is not there
 */
record OddValue(String name, UnaryOperator<String @Nullable []> made) {

    /** Ends an attribute, a text and a script, wherever it is put without being escaped. */
    static final String MARKUP = "\"'></textarea><script>odd(1)</script><b odd=\"";

    static final List<OddValue> ALL =
            List.of(
                    new OddValue("missing", sound -> null),
                    fixed("empty", ""),
                    fixed("10 000 characters", "x".repeat(10_000)),
                    fixed("emoji", "👩‍🍳 ça ira 🦀"),
                    fixed("NUL", "a\0b"),
                    fixed("control characters", "a\r\nX-Odd: 1\u0001\u007f\u0085\u2028b"),
                    fixed("half a surrogate pair", "Lanterne-du-\ud83d-port-7421"),
                    fixed("markup", MARKUP),
                    fixed("words", "beaucoup"),
                    fixed("NaN", "NaN"),
                    fixed("1e400", "1e400"),
                    fixed("-1", "-1"),
                    fixed("Long.MAX + 1", "9223372036854775808"),
                    fixed("Long.MAX", "9223372036854775807"),
                    fixed("30 February", "2026-02-30"),
                    fixed("year 0", "0000-00-00"),
                    fixed("year 999999999", "+999999999-12-31"),
                    fixed("percent signs", "%s%00%zz%n${7*7}#{7*7}"),
                    fixed("no such constant", "NO_SUCH_THING"),
                    fixed("an unknown id", new UUID(7, 7).toString()),
                    fixed("half an id", "0199-no-id"),
                    new OddValue("1 000 times", OddValue::thousandfold));

    /** Whether it is one value, and not nothing. */
    boolean isOne() {
        String[] values = from(null);
        return values != null && values.length == 1 && !values[0].isEmpty();
    }

    private static OddValue fixed(String name, String value) {
        return new OddValue(name, sound -> new String[] {value});
    }

    private static String[] thousandfold(String @Nullable [] sound) {
        String[] values = new String[1000];
        Arrays.fill(values, sound == null || sound.length == 0 ? "x" : sound[0]);
        return values;
    }

    String @Nullable [] from(String @Nullable [] sound) {
        return made.apply(sound);
    }

    @Override
    public String toString() {
        return name;
    }
}
