package fr.phare.settings;

import fr.phare.web.Words;
import java.time.Duration;
import java.util.List;

/** What was typed, as a value, or why it is none. */
public sealed interface Reading<T> {

    /** A value within its bounds. */
    record Accepted<T>(T value) implements Reading<T> {}

    /**
     * Not a value of that setting.
     *
     * @param key message key of a sentence that says what to type instead
     * @param arguments of that sentence; durations are said in words, fractions with one decimal
     */
    record Refused<T>(String key, List<Object> arguments) implements Reading<T> {

        Refused(String key, Object... arguments) {
            this(key, List.of(arguments));
        }

        public String in(Words words) {
            return words.t(key, arguments.stream().map(one -> said(one, words)).toArray());
        }

        private static Object said(Object argument, Words words) {
            return switch (argument) {
                case Duration span -> Span.say(span, words);
                case Double ratio -> String.format(words.locale(), "%.1f", ratio);
                default -> argument;
            };
        }
    }
}
