package fr.phare.callback;

import fr.phare.chamber.CellId;
import fr.phare.queue.EntryId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Askings one after the other, however many there are, for a list of them. */
@Component
public class RequestList {

    /** Rows that are held in memory at a time. */
    private static final int FETCHED = 500;

    /** What has become of an asking. */
    public enum State {
        OPEN,
        ATTACHED,
        WITHDRAWN
    }

    /**
     * Which askings.
     *
     * @param cell null: all of the chamber
     * @param before exclusive
     * @param state null: any
     */
    public record Selection(
            @Nullable CellId cell, Instant from, Instant before, @Nullable State state) {}

    private final JdbcClient jdbc;
    private final Forms forms;

    RequestList(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** Hands each to {@code taker}, oldest first, inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void each(Selection selection, Consumer<CallbackForm> taker) {
        UUID cell = selection.cell() == null ? null : selection.cell().value();
        State state = selection.state();
        jdbc.sql(
                        Forms.SELECT
                                + """
                                where asked_at >= :from and asked_at < :before
                                  and (cast(:cell as uuid) is null or cell_id = :cell)
                                  and (cast(:state as text) is null or :state = case
                                    when state = 'withdrawn' then 'withdrawn'
                                    when attached_case is not null then 'attached'
                                    else 'open' end)
                                  and not exists (
                                    select from callback.trial t where t.form_id = form.id)
                                order by asked_at, id
                                """)
                .param("from", Timestamp.from(selection.from()))
                .param("before", Timestamp.from(selection.before()))
                .param("cell", cell)
                .param("state", state == null ? null : state.name().toLowerCase(Locale.ROOT))
                .withFetchSize(FETCHED)
                .query(
                        row -> {
                            taker.accept(forms.read(row, row.getRow()));
                        });
    }

    /** The askings that joined each of {@code entries}, oldest first. */
    @Transactional(readOnly = true)
    public Map<EntryId, List<CallbackForm>> ofEntries(Collection<EntryId> entries) {
        UUID[] ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
        return jdbc
                .sql(Forms.SELECT + "where entry_id = any (?) order by asked_at, id")
                .param(ids)
                .query(forms::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(CallbackForm::entry));
    }

    /** What has become of {@code form}. */
    public static State stateOf(CallbackForm form) {
        if (form.withdrawn()) {
            return State.WITHDRAWN;
        }
        return form.attachedCase() == null ? State.OPEN : State.ATTACHED;
    }
}
