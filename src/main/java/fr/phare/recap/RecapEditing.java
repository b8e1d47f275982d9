package fr.phare.recap;

import fr.phare.access.AccountId;
import fr.phare.casefile.AdvisedAid;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Situation;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Saves what an adviser changes in a recap before sending it: words, order, next steps. */
@Component
@Transactional
class RecapEditing {

    private static final int TEXT_LIMIT = 4000;
    private static final int WORDS_LIMIT = 1000;

    /** A picked aid and where the adviser wants it. */
    private record Placed(int place, AdvisedAid aid) {}

    private final Situation situation;
    private final RecapStore store;

    RecapEditing(Situation situation, RecapStore store) {
        this.situation = situation;
        this.store = store;
    }

    /** Saves all that is acceptable; nothing at all where something is not. */
    FieldErrors save(
            Dossier dossier, MultiValueMap<String, String> fields, AccountId by, Words words) {
        FieldErrors errors = new FieldErrors();
        String opening = text("opening", fields, TEXT_LIMIT, words, errors);
        String steps = text("nextSteps", fields, TEXT_LIMIT, words, errors);
        List<Placed> placed = new ArrayList<>();
        for (AdvisedAid aid : dossier.advised()) {
            String own = text("mots-" + aid.aid(), fields, WORDS_LIMIT, words, errors);
            if (fields.getFirst("retirer-" + aid.aid()) == null) {
                int place = place(aid.aid(), fields, placed.size() + 1);
                placed.add(new Placed(place, new AdvisedAid(aid.aid(), own)));
            }
        }
        if (errors.isEmpty()) {
            store.saveDraft(dossier.file().id(), new RecapStore.DraftText(opening, steps));
            placed.sort(Comparator.comparingInt(Placed::place));
            situation.advise(dossier.file().id(), placed.stream().map(Placed::aid).toList(), by);
        }
        return errors;
    }

    private static int place(String aid, MultiValueMap<String, String> fields, int otherwise) {
        return Optional.ofNullable(fields.getFirst("rang-" + aid))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static String text(
            String field,
            MultiValueMap<String, String> fields,
            int limit,
            Words words,
            FieldErrors errors) {
        String raw = Optional.ofNullable(fields.getFirst(field)).orElse("");
        String text = raw.replace("\r\n", "\n").strip();
        if (text.length() > limit) {
            errors.add(field, words.t("recap.error.too-long", limit));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            errors.add(field, words.t("recap.error.characters"));
        }
        return text;
    }
}
