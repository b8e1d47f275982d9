package fr.phare.recap;

import fr.phare.aid.Aid;
import fr.phare.aid.AidVersion;
import fr.phare.aid.AmountWords;
import fr.phare.aid.Assessment;
import fr.phare.aid.Catalogue;
import fr.phare.aid.Fact;
import fr.phare.aid.FactId;
import fr.phare.web.Moments;
import fr.phare.web.PublicAddress;
import fr.phare.web.TemplateViews;
import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes a recap: the answer first, then what happens next, then each aid, then where it is from.
 */
@Component
class RecapWriter {

    private final Catalogue catalogue;
    private final PublicAddress address;
    private final TemplateViews templates;

    RecapWriter(Catalogue catalogue, PublicAddress address, TemplateViews templates) {
        this.catalogue = catalogue;
        this.address = address;
        this.templates = templates;
    }

    /** The letter of {@code draft}, whose private page {@code token} opens. */
    Letter letter(RecapDraft draft, String token) {
        Words words = draft.words();
        Moments moments = new Moments(words, draft.cell().zone());
        String today = moments.date(draft.dates().assessedOn());
        List<String> steps = nextSteps(draft, moments);
        return new Letter(
                draft.subject(),
                today,
                draft.person() == null
                        ? words.t("recap.hello")
                        : words.t("recap.hello-name", draft.person().name()),
                draft.opening(),
                inShort(draft, steps),
                draft.items().stream().map(item -> section(item, words, moments)).toList(),
                steps,
                draft.closing(),
                draft.signature(),
                address.of("/recapitulatif/" + token),
                origin(draft, moments));
    }

    /** The same letter as HTML, to stand in a page. */
    String article(Letter letter, Words words) {
        return templates.render("recap/article", Map.of("letter", letter, "words", words));
    }

    /** {@code article} as the HTML part of an e-mail. */
    String mail(String article, Letter letter, Words words) {
        return templates.render(
                "recap/mail",
                Map.of(
                        "article", article,
                        "subject", letter.subject(),
                        "language", words.locale().getLanguage()));
    }

    private static String inShort(RecapDraft draft, List<String> steps) {
        Words words = draft.words();
        if (draft.items().isEmpty()) {
            return steps.isEmpty() ? words.t("recap.short.nothing") : words.t("recap.short.none");
        }
        return draft.items().stream()
                .collect(
                        Collectors.groupingBy(
                                item -> item.assessment().status(),
                                () -> new java.util.EnumMap<>(Assessment.Status.class),
                                Collectors.mapping(
                                        item -> item.assessment().aid().name().in(words.locale()),
                                        Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(
                        group ->
                                words.t(
                                        "recap.short.group",
                                        words.of("recap.status", group.getKey()),
                                        group.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private Letter.Section section(RecapDraft.Item item, Words words, Moments moments) {
        Assessment assessment = item.assessment();
        Aid.Sheet sheet = assessment.aid().sheet();
        Locale locale = words.locale();
        AidVersion version = assessment.version();
        List<Letter.Reference> sources = new ArrayList<>();
        if (version != null) {
            version.sources()
                    .forEach(one -> sources.add(new Letter.Reference(one.title(), one.url())));
        }
        return new Letter.Section(
                sheet.name().in(locale),
                words.of("recap.status", assessment.status()),
                item.words(),
                sheet.summary().in(locale),
                missing(assessment, words),
                amounts(assessment, words),
                sheet.howToAsk().in(locale),
                sheet.papers().stream().map(paper -> paper.in(locale)).toList(),
                sheet.operator().in(locale),
                new Letter.Reference(sheet.contact().text().in(locale), sheet.contact().url()),
                sheet.delay().in(locale),
                sources,
                version == null ? "" : moments.date(version.lastChecked()));
    }

    /** What may be paid, as far as the answers tell; nothing for what is refused or over. */
    private static List<String> amounts(Assessment assessment, Words words) {
        if (!assessment.isOpen()) {
            return List.of();
        }
        AmountWords amounts = new AmountWords(words);
        return assessment.amounts().stream()
                .filter(Assessment.AmountLine::isTelling)
                .map(
                        line ->
                                words.t(
                                        line.verified() ? "recap.amount" : "recap.amount.unsure",
                                        line.label().in(words.locale()),
                                        amounts.say(line)))
                .toList();
    }

    private List<String> missing(Assessment assessment, Words words) {
        if (assessment.status() != Assessment.Status.TO_CHECK) {
            return List.of();
        }
        List<String> questions = new ArrayList<>();
        for (FactId id : assessment.missing()) {
            Optional<Fact> fact = catalogue.fact(id);
            fact.ifPresent(known -> questions.add(known.question().in(words.locale())));
        }
        return questions;
    }

    private static List<String> nextSteps(RecapDraft draft, Moments moments) {
        List<String> steps = new ArrayList<>();
        draft.nextSteps()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(steps::add);
        if (draft.dossier().file().nextStepOn() != null) {
            steps.add(
                    draft.words()
                            .t(
                                    "recap.next-contact",
                                    moments.date(draft.dossier().file().nextStepOn())));
        }
        return steps;
    }

    private String origin(RecapDraft draft, Moments moments) {
        String rules =
                draft.items().stream()
                        .map(item -> item.assessment().version())
                        .filter(java.util.Objects::nonNull)
                        .map(version -> version.ref().aid().value() + " " + version.ref().version())
                        .collect(Collectors.joining(", "));
        return rules.isEmpty()
                ? ""
                : draft.words()
                        .t(
                                "recap.origin",
                                moments.date(draft.dates().assessedOn()),
                                moments.month(draft.dates().concerned()),
                                rules);
    }
}
