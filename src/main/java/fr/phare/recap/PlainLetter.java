package fr.phare.recap;

import fr.phare.web.Words;
import java.util.List;

/** A recap as plain text. */
final class PlainLetter {

    private final StringBuilder text = new StringBuilder();
    private final Words words;

    private PlainLetter(Words words) {
        this.words = words;
    }

    static String of(Letter letter, Words words) {
        PlainLetter plain = new PlainLetter(words);
        plain.write(letter);
        return plain.text.toString();
    }

    private void write(Letter letter) {
        paragraph(letter.hello());
        paragraph(letter.opening());
        paragraph(words.t("recap.heading.short").toUpperCase(words.locale()));
        paragraph(letter.inShort());
        if (!letter.nextSteps().isEmpty()) {
            paragraph(words.t("recap.heading.next").toUpperCase(words.locale()));
            list(letter.nextSteps());
        }
        if (!letter.sections().isEmpty()) {
            paragraph(words.t("recap.heading.aids").toUpperCase(words.locale()));
            paragraph(words.t("recap.only-operator"));
        }
        letter.sections().forEach(this::section);
        paragraph(letter.closing());
        paragraph(letter.signature());
        paragraph(words.t("recap.read-again", letter.link()));
        paragraph(letter.origin());
        paragraph(words.t("recap.emergency"));
    }

    private void section(Letter.Section section) {
        paragraph("— " + section.name() + " : " + section.status());
        paragraph(section.words());
        paragraph(section.summary());
        if (!section.toCheck().isEmpty()) {
            text.append(words.t("recap.to-check")).append('\n');
            list(section.toCheck());
        }
        section.amounts().forEach(amount -> text.append(amount).append('\n'));
        line("recap.how", section.howToAsk());
        line("recap.papers", String.join(" ; ", section.papers()));
        line("recap.operator", section.operator());
        line("recap.contact", section.contact().plain());
        line("recap.delay", section.delay());
        line(
                "recap.sources",
                String.join(
                        " ; ", section.sources().stream().map(Letter.Reference::plain).toList()));
        line("recap.checked", section.lastChecked());
        text.append('\n');
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            text.append(words.t(key, value)).append('\n');
        }
    }

    private void list(List<String> lines) {
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append('\n');
    }

    private void paragraph(String content) {
        if (!content.isBlank()) {
            text.append(content.strip()).append("\n\n");
        }
    }
}
