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

    /**
     * Sends {@code draft} as the recap {@code id}.
     *
     * @return false when another text was sent under that id before; nothing is sent then
     */
    boolean send(RecapId id, RecapDraft draft, Recap.Delivery delivery, Viewer sender) {
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
        String mail = writer.mail(article, letter, draft.words());
        return recaps.send(recap, mail, draft, sender.id()) || recaps.isSent(recap);
    }
}
