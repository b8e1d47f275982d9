package fr.phare.aid;

import java.time.LocalDate;

/** Reads what there is to read about an aid, and sheets that are no aid. */
final class SheetReader {

    /** Keys of a sheet, beside those of what it belongs to. */
    private static final String[] ORIENTATION = {
        "id",
        "audience",
        "name",
        "nature",
        "operator",
        "summary",
        "howToAsk",
        "papers",
        "delay",
        "contact",
        "sources",
        "lastChecked",
        "sure"
    };

    private SheetReader() {}

    static Orientation orientation(Shape at) {
        at.only(ORIENTATION);
        return new Orientation(
                new AidId(AidReader.kebabCase(at.at("id"))),
                at.oneOf("audience", Aid.Audience.class),
                sheet(at),
                at.list("sources").stream().map(SheetReader::source).toList(),
                at.parsed("lastChecked", LocalDate::parse),
                at.oneOf("sure", AidVersion.Assurance.class));
    }

    static Aid.Sheet sheet(Shape at) {
        Shape contact = at.at("contact").only("text", "url");
        return new Aid.Sheet(
                at.words("name"),
                at.words("nature"),
                at.words("operator"),
                at.words("summary"),
                at.words("howToAsk"),
                at.list("papers").stream().map(Shape::words).toList(),
                at.words("delay"),
                new Aid.Contact(contact.words("text"), https(contact)));
    }

    static AidVersion.Source source(Shape at) {
        at.only("title", "url");
        return new AidVersion.Source(at.text("title"), at.has("url") ? https(at) : "");
    }

    private static String https(Shape at) {
        String url = at.text("url");
        if (!url.startsWith("https://")) {
            throw at.refusal("an address starts with https://");
        }
        return url;
    }
}
