package fr.phare.journal;

import fr.phare.aid.Catalogue;
import fr.phare.aid.FactId;
import fr.phare.audit.Journal;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.settings.DeclaredSettings;
import fr.phare.topic.Topics;
import fr.phare.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Says in words what a trace keeps as codes; ids say nothing to anybody and are left out. */
@Component
class JournalDetails {

    private static final Pattern BROKEN = Pattern.compile("broken=(\\d+)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final DeclaredSettings settings;
    private final Catalogue catalogue;
    private final Topics topics;
    private final Cells cells;

    JournalDetails(DeclaredSettings settings, Catalogue catalogue, Topics topics, Cells cells) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.topics = topics;
        this.cells = cells;
    }

    String of(Journal.Trace trace, Page page) {
        String detail = trace.detail();
        if (detail.isEmpty()) {
            return "";
        }
        try {
            return switch (trace.action()) {
                case "casefile.move-on" -> page.t("casefile.stage." + detail);
                case "casefile.attempt", "casefile.take-back" -> page.t("desk.result." + detail);
                case "casefile.answer" -> fact(detail, page);
                case "casefile.advise" -> count("journal.aids", detail, page);
                case "account.roles", "account.added" -> roles(detail, page);
                case "cellsettings.test-number" ->
                        page.t("cellsettings.result." + detail.toUpperCase(Locale.ROOT));
                case "queue.pass-on", "queue.reassign" -> page.t("desk.reason." + detail);
                case "settings.change", "office.trial" -> setting(detail, page);
                case "topic.change" -> topic(detail, page);
                case "search.find" -> count("journal.found", detail, page);
                case "casefile.list", "casefile.recognise", "brief.show", "team.foresee" ->
                        count("journal.shown", detail, page);
                default ->
                        trace.action().startsWith("export.")
                                ? count("journal.rows", detail, page)
                                : broken(detail, page);
            };
        } catch (NoSuchMessageException forgotten) {
            return "";
        }
    }

    private String fact(String code, Page page) {
        return catalogue
                .fact(new FactId(code))
                .map(one -> one.label().in(page.words().locale()))
                .orElse("");
    }

    private static String roles(String codes, Page page) {
        return Arrays.stream(codes.split("[ ,]+"))
                .map(code -> page.t("account.role." + code))
                .collect(Collectors.joining(", "));
    }

    private String setting(String key, Page page) {
        return settings.find(key).map(one -> one.name(page.words())).orElse("");
    }

    /** {@code moved loyer} and the like. */
    private String topic(String detail, Page page) {
        String[] parts = detail.split(" ", 2);
        List<Cell> all = cells.ofChamber();
        String label =
                parts.length < 2 || all.isEmpty()
                        ? ""
                        : topics.of(all.getFirst().id(), parts[1]).label(page.language());
        return page.t("topic.what." + parts[0], label);
    }

    private static String broken(String detail, Page page) {
        Matcher kept = BROKEN.matcher(detail);
        return kept.find() ? count("journal.broken", kept.group(1), page) : "";
    }

    private static String count(String key, String detail, Page page) {
        return COUNT.matcher(detail).matches() ? page.t(key, Integer.parseInt(detail)) : "";
    }
}
