package fr.phare.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as texts of a group make it, to be looked at and tried out.
 *
 * @param subject null where the message has none of its own
 * @param parts in their order; together they are the body
 */
public record Sample(Medium medium, @Nullable Translated subject, List<Translated> parts) {

    /** How such a message travels. */
    public enum Medium {
        EMAIL,
        SMS
    }

    /** Whether {@code setting} is one of its texts. */
    public boolean shows(Setting<?> setting) {
        return isOf(subject, setting) || parts.stream().anyMatch(part -> isOf(part, setting));
    }

    private static boolean isOf(@Nullable Translated text, Setting<?> setting) {
        return text != null && text.in(setting.language()) == setting;
    }
}
