package fr.phare.follow;

import fr.phare.callback.CallbackForm;
import fr.phare.callback.Recipient;
import fr.phare.mail.Outbox;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the private link of an asking is sent as well. */
@Component
class SentLink {

    private final Outbox outbox;
    private final boolean demonstration;

    SentLink(Outbox outbox, @Value("${phare.demonstration:false}") boolean demonstration) {
        this.outbox = outbox;
        this.demonstration = demonstration;
    }

    /** Nowhere where nothing carries it; the box of a demonstration can be opened by everybody. */
    Optional<Recipient> of(CallbackForm form) {
        return form.recipient().filter(to -> demonstration || outbox.carries(to.channel()));
    }
}
