package fr.phare.recap;

import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Exchange;
import fr.phare.web.Languages;
import fr.phare.web.Words;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words of the language in which somebody asked last; French where nobody did. */
@Component
class RecapWords {

    private final Callbacks callbacks;
    private final Languages languages;

    RecapWords(Callbacks callbacks, Languages languages) {
        this.callbacks = callbacks;
        this.languages = languages;
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
