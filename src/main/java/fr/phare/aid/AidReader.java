package fr.phare.aid;

import fr.phare.expression.Expression;
import fr.phare.expression.Parsed;
import fr.phare.expression.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one aid with the versions of its rules. */
final class AidReader {

    private final Vocabulary vocabulary;

    AidReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Aid aid(Shape at) {
        at.only(
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
                "versions");
        AidId id = new AidId(kebabCase(at.at("id")));
        List<AidVersion> versions = new ArrayList<>();
        for (Shape shape : at.list("versions")) {
            AidVersion version = version(id, at, shape);
            versions.forEach(other -> refuseClash(shape, version, other));
            versions.add(version);
        }
        if (versions.isEmpty()) {
            throw at.refusal("an aid has at least one version");
        }
        versions.sort(Comparator.comparing(version -> version.span().validFrom()));
        return new Aid(id, at.oneOf("audience", Aid.Audience.class), sheet(at), versions);
    }

    private static void refuseClash(Shape at, AidVersion version, AidVersion other) {
        if (version.ref().version().equals(other.ref().version())) {
            throw at.refusal("the version " + version.ref().version() + " is there twice");
        }
        if (version.span().overlaps(other.span())) {
            throw at.refusal(
                    "overlaps version "
                            + other.ref().version()
                            + ": two would hold on one day for one month");
        }
    }

    private static Aid.Sheet sheet(Shape at) {
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

    private AidVersion version(AidId aid, Shape aidShape, Shape at) {
        at.only(
                "id",
                "validFrom",
                "validTo",
                "concerns",
                "discretionary",
                "conditions",
                "amounts",
                "sources",
                "lastChecked",
                "sure");
        TreeSet<String> names = new TreeSet<>();
        Condition conditions = condition(at.at("conditions"), new HashSet<>(), names);
        List<AidVersion.Amount> amounts =
                at.list("amounts").stream().map(amount -> amount(amount, names)).toList();
        AidVersion.Span span = span(at);
        vocabulary.refuseYounger(at, names, span.validFrom());
        String content = vocabulary.pin(aidShape, at, names);
        return new AidVersion(
                new AidVersion.Ref(aid, kebabCase(at.at("id")), Vocabulary.sha256(content)),
                span,
                at.flag("discretionary"),
                conditions,
                amounts,
                at.list("sources").stream().map(AidReader::source).toList(),
                at.parsed("lastChecked", LocalDate::parse),
                at.oneOf("sure", AidVersion.Assurance.class),
                content);
    }

    private static AidVersion.Span span(Shape at) {
        Shape concerns = at.maybe("concerns").map(c -> c.only("from", "to")).orElse(null);
        AidVersion.Span span =
                new AidVersion.Span(
                        at.parsed("validFrom", LocalDate::parse),
                        at.has("validTo") ? at.parsed("validTo", LocalDate::parse) : null,
                        month(concerns, "from"),
                        month(concerns, "to"));
        if (span.reversed()) {
            throw at.refusal("the version ends before it begins");
        }
        return span;
    }

    private static @Nullable YearMonth month(@Nullable Shape at, String key) {
        return at != null && at.has(key) ? at.parsed(key, YearMonth::parse) : null;
    }

    private Condition condition(Shape at, Set<String> ids, Set<String> names) {
        if (at.has("all")) {
            return new Condition.All(parts(at.only("all"), "all", ids, names));
        }
        if (at.has("any")) {
            return new Condition.Any(parts(at.only("any"), "any", ids, names));
        }
        if (at.has("not")) {
            return new Condition.Not(condition(at.only("not").at("not"), ids, names));
        }
        at.only("id", "label", "when", "disputedWhen", "source", "verified");
        String id = kebabCase(at.at("id"));
        if (!ids.add(id)) {
            throw at.refusal("the condition " + id + " is there twice");
        }
        return new Condition.Test(
                id,
                at.words("label"),
                expression(at.at("when"), Type.BOOL, names),
                at.maybe("disputedWhen").map(d -> expression(d, Type.BOOL, names)).orElse(null),
                at.text("source"),
                at.at("verified").bool());
    }

    private List<Condition> parts(Shape at, String key, Set<String> ids, Set<String> names) {
        List<Condition> parts =
                at.list(key).stream().map(part -> condition(part, ids, names)).toList();
        if (parts.isEmpty()) {
            throw at.refusal("a group has at least one part");
        }
        return parts;
    }

    private AidVersion.Amount amount(Shape at, Set<String> names) {
        at.only("id", "label", "per", "from", "to", "toOver", "source", "verified");
        long over = at.has("toOver") ? at.whole("toOver") : 1;
        if (over < 1) {
            throw at.at("toOver").refusal("toOver is at least 1");
        }
        return new AidVersion.Amount(
                kebabCase(at.at("id")),
                at.words("label"),
                at.oneOf("per", AidVersion.Per.class),
                expression(at.at("from"), Type.INT, names),
                expression(at.at("to"), Type.INT, names),
                over,
                at.text("source"),
                at.at("verified").bool());
    }

    private Expression expression(Shape at, Type expected, Set<String> names) {
        String text = at.text();
        switch (vocabulary.parse(text)) {
            case Parsed.Refused(int position, String reason) ->
                    throw at.refusal(
                            "\"" + text + "\", character " + (position + 1) + ": " + reason);
            case Parsed.Accepted(Expression expression, Type type) -> {
                if (type != expected) {
                    throw at.refusal("\"" + text + "\" is " + type + ", not " + expected);
                }
                names.addAll(expression.names());
                return expression;
            }
        }
    }

    private static AidVersion.Source source(Shape at) {
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

    static String kebabCase(Shape at) {
        String id = at.text();
        if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw at.refusal("an id is kebab-case, at most 60 characters");
        }
        return id;
    }
}
