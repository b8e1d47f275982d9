package fr.phare.aid;

import fr.phare.expression.Formula;
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
    private final FormulaReader rules;

    AidReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rules = vocabulary.rules();
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
        return new Aid(
                id, at.oneOf("audience", Aid.Audience.class), SheetReader.sheet(at), versions);
    }

    private static void refuseClash(Shape at, AidVersion version, AidVersion other) {
        if (version.ref().version().equals(other.ref().version())) {
            throw at.refusal("the version " + version.ref().version() + " is there twice");
        }
        if (version.isFirm() && other.isFirm() && version.span().overlaps(other.span())) {
            throw at.refusal(
                    "overlaps version "
                            + other.ref().version()
                            + ": two would hold on one day for one month");
        }
    }

    private AidVersion version(AidId aid, Shape aidShape, Shape at) {
        at.only(
                "id",
                "validFrom",
                "validTo",
                "concerns",
                "state",
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
                at.has("state")
                        ? at.oneOf("state", AidVersion.State.class)
                        : AidVersion.State.IN_FORCE,
                at.flag("discretionary"),
                conditions,
                amounts,
                at.list("sources").stream().map(SheetReader::source).toList(),
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
                rules.expression(at.at("when"), Type.BOOL, names),
                at.maybe("disputedWhen")
                        .map(text -> rules.expression(text, Type.BOOL, names))
                        .orElse(null),
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

    /** Kept answers of the first engine say {@code toOver}: they are read for ever. */
    private AidVersion.Amount amount(Shape at, Set<String> names) {
        at.only("id", "label", "per", "value", "from", "to", "toOver", "source", "verified");
        Formula from = rules.formula(at.at(at.has("value") ? "value" : "from"), names);
        Formula to = at.has("value") ? from : upTo(at, names);
        return new AidVersion.Amount(
                kebabCase(at.at("id")),
                at.words("label"),
                at.oneOf("per", AidVersion.Per.class),
                from,
                to,
                at.text("source"),
                at.at("verified").bool());
    }

    private Formula upTo(Shape at, Set<String> names) {
        if (!at.has("toOver")) {
            return rules.formula(at.at("to"), names);
        }
        long over = at.whole("toOver");
        if (over < 1) {
            throw at.at("toOver").refusal("toOver is at least 1");
        }
        return FormulaReader.over(rules.expression(at.at("to"), Type.INT, names), over);
    }

    static String kebabCase(Shape at) {
        String id = at.text();
        if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw at.refusal("an id is kebab-case, at most 60 characters");
        }
        return id;
    }
}
