package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.ExchangeId;
import fr.phare.casefile.Exchanges;
import fr.phare.chamber.Cells;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryState;
import fr.phare.queue.Queue;
import fr.phare.web.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk says after an action, in words, with the time of the next attempt. */
@Component
class DeskNotices {

    /**
     * What is said, and what can be taken back.
     *
     * @param attempt id of the exchange whose result can be taken back; empty for none
     * @param fence of when it was held
     * @param reassigned id of the request that can be reassigned once more; empty for none
     */
    record Told(String text, String attempt, long fence, String reassigned) {}

    private final Exchanges exchanges;
    private final Queue queue;
    private final Cells cells;

    DeskNotices(Exchanges exchanges, Queue queue, Cells cells) {
        this.exchanges = exchanges;
        this.queue = queue;
        this.cells = cells;
    }

    /**
     * Null where {@code code} is no notice: there is nothing to say.
     *
     * @param entry what was reassigned
     */
    @Nullable Told of(
            @Nullable String code,
            @Nullable UUID attempt,
            long fence,
            @Nullable UUID entry,
            Page page) {
        DeskNotice notice = DeskNotice.read(code);
        if (notice == null) {
            return null;
        }
        String text =
                notice == DeskNotice.LATER && attempt != null
                        ? again(attempt, page).orElse(page.of("desk.notice", notice))
                        : page.of("desk.notice", notice);
        boolean again = notice == DeskNotice.REASSIGNED && page.may(Action.REASSIGN_REQUEST);
        return new Told(text, shown(attempt), fence, again ? shown(entry) : "");
    }

    private static String shown(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private Optional<String> again(UUID attempt, Page page) {
        return exchanges
                .find(new ExchangeId(attempt))
                .map(Exchange::entry)
                .flatMap(queue::find)
                .filter(entry -> entry.state() == EntryState.RESTING)
                .flatMap(entry -> again(entry, page));
    }

    private Optional<String> again(Entry entry, Page page) {
        return cells.find(entry.cell())
                .map(cell -> page.moment(entry.notBefore(), cell.zone()))
                .map(moment -> page.t("desk.notice.later-at", moment));
    }
}
