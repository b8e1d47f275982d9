package fr.phare.recap;

import fr.phare.access.Viewer;
import fr.phare.casefile.Person;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Turns a draft into a recap: written once, kept and mailed as written. */
@Component
class RecapDispatch {

    private final RecapWriter writer;
    private final Recaps recaps;
    private final Clock clock;

    RecapDispatch(RecapWriter writer, Recaps recaps, Clock clock) {
        this.writer = writer;
        this.recaps = recaps;
        this.clock = clock;
    }

    String token(RecapId id) {
        return recaps.token(id);
    }

    void send(RecapId id, RecapDraft draft, Recap.Delivery delivery, Viewer sender) {
        Letter letter = writer.letter(draft, token(id));
        String article = writer.article(letter, draft.words());
        Person person = draft.person();
        String email = person == null ? null : person.email();
        Recap recap =
                new Recap(
                        id,
                        draft.cell().id(),
                        draft.dossier().file().id(),
                        delivery,
                        delivery == Recap.Delivery.EMAIL && email != null ? email : "",
                        letter.subject(),
                        PlainLetter.of(letter, draft.words()),
                        article,
                        clock.instant());
        recaps.send(recap, writer.mail(article, letter, draft.words()), draft, sender.id());
    }
}
