package fr.phare.recap;

import fr.phare.callback.CallbackForm;
import fr.phare.callback.Callbacks;
import fr.phare.casefile.Dossier;
import fr.phare.web.Languages;
import fr.phare.web.Words;
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
        return languages.in(
                callbacks.ofCase(dossier.file().id().value()).stream()
                        .map(CallbackForm::language)
                        .reduce((first, last) -> last)
                        .orElse("fr"));
    }
}
