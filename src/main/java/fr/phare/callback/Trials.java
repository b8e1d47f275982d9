package fr.phare.callback;

import fr.phare.chamber.Cell;
import fr.phare.chamber.CellId;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryState;
import fr.phare.queue.Queue;
import fr.phare.storage.ServerSecret;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Askings by which a chamber tries its own page, and their end. */
@Component
public class Trials {

    private static final Pattern PATH = Pattern.compile(".*/essai/([A-Za-z0-9_-]{43})");

    private static final int SHOWN = 20;

    /**
     * A trial, without anything that was typed.
     *
     * @param taken whether somebody at the desk has it
     * @param open whether it still waits, or is being dealt with
     */
    public record Trial(
            FormId form,
            String reference,
            Instant askedAt,
            Instant promisedBy,
            boolean taken,
            boolean open) {}

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final Callbacks callbacks;
    private final Queue queue;

    Trials(JdbcClient jdbc, ServerSecret secret, Callbacks callbacks, Queue queue) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.callbacks = callbacks;
        this.queue = queue;
    }

    /** The path of the public page of {@code cell} whose askings are trials. */
    public String path(Cell cell) {
        return "/rappel/" + cell.slug() + "/essai/" + mark(cell.id());
    }

    /** Whether {@code path} is the one of {@link #path}, whatever address the cell then had. */
    boolean isTrial(Cell cell, String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches()
                && MessageDigest.isEqual(
                        ServerSecret.hash(parts.group(1)), ServerSecret.hash(mark(cell.id())));
    }

    private String mark(CellId cell) {
        return secret.token("trial", cell.value());
    }

    /** The newest trials of {@code cell}, newest first. */
    @Transactional(readOnly = true)
    public List<Trial> of(CellId cell) {
        return list(cell, SHOWN);
    }

    private List<Trial> list(CellId cell, int most) {
        return jdbc
                .sql(
                        """
                        select form_id from callback.trial join callback.form on id = form_id
                        where trial.cell_id = :cell order by asked_at desc limit :most
                        """)
                .param("cell", cell.value())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> callbacks.find(new FormId(id)).stream())
                .map(this::trial)
                .toList();
    }

    private Trial trial(CallbackForm form) {
        Optional<EntryState> state =
                queue.find(form.entry()).filter(Entry::isOpen).map(Entry::state);
        return new Trial(
                form.id(),
                form.reference(),
                form.askedAt(),
                form.promisedBy(),
                !form.withdrawn() && state.filter(EntryState.TAKEN::equals).isPresent(),
                !form.withdrawn() && state.isPresent());
    }

    /** Whether the current chamber has tried a page of its own. */
    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select 1 from callback.trial)")
                .query(Boolean.class)
                .single();
    }

    /** Closes every open trial of {@code cell}: it leaves the line. Returns how many. */
    @Transactional
    public int close(CellId cell) {
        List<Trial> open = list(cell, Integer.MAX_VALUE).stream().filter(Trial::open).toList();
        open.forEach(trial -> callbacks.withdraw(trial.form()));
        return open.size();
    }
}
