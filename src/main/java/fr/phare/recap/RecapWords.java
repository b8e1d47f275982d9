package fr.phare.recap;

import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Exchange;
import fr.phare.chamber.Cell;
import fr.phare.phone.PhoneNumber;
import fr.phare.settings.Placeholder;
import fr.phare.settings.Settings;
import fr.phare.settings.Translated;
import fr.phare.web.Languages;
import fr.phare.web.Words;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words of the language in which somebody asked last, French where nobody did; and fixed lines. */
@Component
class RecapWords {

    private final Callbacks callbacks;
    private final Languages languages;
    private final Settings settings;

    RecapWords(Callbacks callbacks, Languages languages, Settings settings) {
        this.callbacks = callbacks;
        this.languages = languages;
        this.settings = settings;
    }

    /** What a recap of {@code cell} begins with. */
    String opening(Cell cell, Words words) {
        return say(RecapTexts.OPENING, cell, words);
    }

    /** What a recap of {@code cell} ends with, before it is signed. */
    String closing(Cell cell, Words words) {
        return say(RecapTexts.CLOSING, cell, words);
    }

    /** What it is about; {@code date} of the day, in words. */
    String subject(Cell cell, String date, Words words) {
        return say(RecapTexts.SUBJECT, cell, words, RecapTexts.DATE, date);
    }

    /** How {@code sender} signs it. */
    String signature(Cell cell, String sender, Words words) {
        return say(RecapTexts.SIGNATURE, cell, words, RecapTexts.SENDER, sender);
    }

    private String say(Translated text, Cell cell, Words words) {
        return say(text, cell, words, RecapTexts.DATE, "");
    }

    private String say(Translated text, Cell cell, Words words, Placeholder more, String value) {
        return settings.of(text.in(words), cell.id())
                .with(
                        Map.of(
                                RecapTexts.CHAMBER.name(), cell.chamberName(),
                                RecapTexts.NUMBER.name(),
                                        new PhoneNumber(cell.phoneShown()).unbroken(),
                                more.name(), value));
    }

    Words of(Dossier dossier) {
        Stream<CallbackForm> asked =
                dossier.exchanges().stream()
                        .map(Exchange::entry)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(entry -> callbacks.ofEntry(entry).stream());
        Stream<CallbackForm> attached = callbacks.ofCase(dossier.file().id().value()).stream();
        return languages.in(
                Stream.concat(asked, attached)
                        .map(CallbackForm::language)
                        .reduce((first, last) -> last)
                        .orElse("fr"));
    }
}
