package fr.phare.aid;

import java.util.List;

/**
 * A measure, and the versions of its rules.
 *
 * @param versions by the first day of assessment they hold for
 */
public record Aid(AidId id, Audience audience, Sheet sheet, List<AidVersion> versions) {

    public Aid {
        versions = List.copyOf(versions);
    }

    public LocalText name() {
        return sheet.name();
    }

    /** Who may be shown an aid. */
    public enum Audience {
        /** Everybody. */
        PUBLIC,
        /** Advisers, who tell it in person: court procedures, what wounds when read alone. */
        ADVISERS,
        /** The watch team, while it is being prepared. */
        INTERNAL
    }

    /** What there is to read about an aid. */
    public record Sheet(
            LocalText name,
            LocalText nature,
            LocalText operator,
            LocalText summary,
            LocalText howToAsk,
            List<LocalText> papers,
            LocalText delay,
            Contact contact) {

        public Sheet {
            papers = List.copyOf(papers);
        }
    }

    /** Where to ask. */
    public record Contact(LocalText text, String url) {}
}
