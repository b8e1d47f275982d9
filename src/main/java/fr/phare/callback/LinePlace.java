package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.business.Siret;
import fr.phare.casefile.Followers;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.chamber.PromiseClock;
import fr.phare.phone.PhoneNumber;
import fr.phare.queue.Expectations;
import fr.phare.queue.Tier;
import fr.phare.storage.Pipeline;
import fr.phare.storage.Wall;
import fr.phare.topic.Topic;
import fr.phare.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody who asks would stand in the line: by when they are called, and by whom best. */
@Component
class LinePlace {

    private final Cells cells;
    private final Expectations expectations;
    private final Topics topics;

    LinePlace(Cells cells, Expectations expectations, Topics topics) {
        this.cells = cells;
        this.expectations = expectations;
        this.topics = topics;
    }

    /** The hours of {@code cell}. */
    PromiseClock clock(Cell cell) {
        return cells.clock(cell);
    }

    /**
     * What somebody is told who wants to be called from {@code start} on; empty where the cell does
     * not open within a year.
     */
    Optional<Outlook> outlook(Cell cell, Instant start) {
        PromiseClock clock = clock(cell);
        return clock.promisedBy(start)
                .map(
                        promise ->
                                new Outlook(
                                        promise,
                                        Wall.within(
                                                        cell.chamber(),
                                                        () ->
                                                                expectations.expectedBy(
                                                                        cell.id(), clock, start))
                                                .orElse(null)));
    }

    /** What one may say there that it is about. */
    List<Topic> topics(Cell cell) {
        return Wall.within(cell.chamber(), () -> topics.offered(cell.id()));
    }

    /** Who best calls whoever wants to talk about that. */
    Tier tier(Cell cell, Asking asking) {
        String topic = asking.topic();
        return topic == null ? Tier.FRONT_DESK : topics.of(cell.id(), topic).tier();
    }

    /** Who follows the person or their business already, if anybody. */
    static Pipeline.Answer<Optional<AccountId>> follower(Asking asking, Pipeline pipeline) {
        PhoneNumber phone = asking.phone();
        Siret siret = asking.siret();
        return Followers.of(
                phone == null ? null : phone.e164(),
                siret == null ? null : siret.value(),
                pipeline);
    }
}
