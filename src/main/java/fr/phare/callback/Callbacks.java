package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.audit.AuditLog;
import fr.phare.queue.Entry;
import fr.phare.queue.EntryId;
import fr.phare.queue.Queue;
import fr.phare.storage.ChamberId;
import fr.phare.storage.ServerSecret;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Askings, for other modules: who asked, by which entry or link, and whose case it became. */
@Component
@Transactional
public class Callbacks {

    /** Where a private link leads. */
    public record Link(ChamberId chamber, FormId form) {}

    private final Forms forms;
    private final Attachments attachments;
    private final Queue queue;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Callbacks(Forms forms, Attachments attachments, Queue queue, AuditLog audit, JdbcClient jdbc) {
        this.forms = forms;
        this.attachments = attachments;
        this.queue = queue;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Where {@code token} leads; works outside any chamber. */
    @Transactional(readOnly = true)
    public Optional<Link> follow(String token) {
        return jdbc.sql(
                        "select chamber_id, form_id from callback.link_directory where token_hash ="
                                + " ?")
                .param(ServerSecret.hash(token))
                .query(
                        (row, number) ->
                                new Link(
                                        new ChamberId(row.getObject("chamber_id", UUID.class)),
                                        new FormId(row.getObject("form_id", UUID.class))))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<CallbackForm> find(FormId id) {
        return forms.find(id);
    }

    /** The askings that joined one entry, oldest first. */
    @Transactional(readOnly = true)
    public List<CallbackForm> ofEntry(EntryId entry) {
        return forms.ofEntry(entry);
    }

    /** The first asking of each of these entries; entries without any are left out. */
    @Transactional(readOnly = true)
    public Map<EntryId, CallbackForm> firstOfEach(List<EntryId> entries) {
        return forms.firstOfEach(entries).stream()
                .collect(Collectors.toMap(CallbackForm::entry, Function.identity()));
    }

    /** The askings found to be those of the person of a case. */
    @Transactional(readOnly = true)
    public List<CallbackForm> ofCase(UUID caseFile) {
        return forms.ofCase(caseFile);
    }

    /**
     * Askings beside {@code entries} of the same number or business: to be shown, never merged
     * unasked.
     */
    @Transactional(readOnly = true)
    public List<CallbackForm> related(
            Collection<EntryId> entries, @Nullable String phone, @Nullable String siret) {
        return forms.related(entries, phone, siret);
    }

    /**
     * Withdraws one asking; the entry leaves the line only with its last one.
     *
     * @return false when it was withdrawn before, or the call has been made
     */
    public boolean withdraw(FormId id) {
        Optional<CallbackForm> form = forms.find(id);
        // Withdrawals and joinings of one entry go one after the other: none is overlooked.
        boolean waits =
                form.flatMap(asked -> queue.lock(asked.entry())).filter(Entry::isOpen).isPresent();
        if (!waits || !forms.withdraw(id)) {
            return false;
        }
        audit.record("callback.withdraw", id.value());
        EntryId entry = form.orElseThrow().entry();
        if (!forms.hasOpenForms(entry)) {
            queue.withdraw(entry);
        }
        return true;
    }

    /**
     * Withdraws an asking that nobody has dealt with, nor the entry that it joined.
     *
     * @return whether it is withdrawn now
     */
    public boolean withdrawUntouched(FormId id) {
        Optional<CallbackForm> form = forms.find(id);
        boolean touched =
                form.flatMap(asked -> queue.lock(asked.entry()))
                        .filter(entry -> entry.fence() == 0)
                        .isEmpty();
        return form.isPresent() && !touched && (form.get().withdrawn() || withdraw(id));
    }

    /** Records that {@code person} of {@code caseFile} is the one who made this asking. */
    public boolean attach(FormId id, UUID caseFile, @Nullable UUID person, AccountId by) {
        boolean attached = attachments.attach(id, caseFile, person, by.value());
        if (attached) {
            audit.record("callback.attach", id.value(), "case " + caseFile);
        }
        return attached;
    }

    /** Takes back that askings of {@code entry} became those of a case, within the last while. */
    public void detach(EntryId entry, UUID caseFile, Duration within) {
        attachments
                .detach(entry, caseFile, within)
                .forEach(form -> audit.record("callback.detach", form.value(), "case " + caseFile));
    }

    /** The askings of one case become those of another: it was the same person. */
    public void moveAttachments(UUID from, UUID to) {
        attachments.moveAttachments(from, to);
    }
}
