package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import fr.phare.queue.Arrivals;
import fr.phare.queue.EntryId;
import fr.phare.storage.Pipeline;
import fr.phare.storage.ServerSecret;
import fr.phare.topic.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code callback.form} and the directory of private links. */
@Component
class Forms {

    /**
     * An asking about to be kept.
     *
     * @param importedBy who brought it in with a list
     */
    record NewForm(
            FormId id,
            CellId cell,
            String reference,
            String source,
            @Nullable AccountId importedBy,
            Instant askedAt,
            Outlook outlook,
            Asking asking,
            String language) {}

    private static final Duration RECENT = Duration.ofDays(1);

    private static final String INSERT =
            """
            , kept as (
              insert into callback.form (id, cell_id, entry_id, reference, source,
                imported_by, asked_at, preferred_from, promised_by, expected_by, name, phone,
                contact_way, email, siret, postcode, topic, urgent, message, language)
              values (?, ?, (select entry.id from entry), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?)
              returning id, chamber_id),
            linked as (
              insert into callback.link_directory (token_hash, chamber_id, form_id)
              select ?, chamber_id, id from kept)
            """;

    private static final String ONE_BY_ONE =
            "select pg_advisory_xact_lock(hashtextextended(coalesce(lower(?), ?), 0))";

    private static final String COUNT =
            """
            select count(*) from callback.form
            where (phone = ? or email_key = lower(?)) and asked_at > ?
            """;

    static final String SELECT =
            """
            select id, cell_id, entry_id, reference, asked_at, preferred_from, promised_by,
              expected_by, name, phone, contact_way, email, siret, postcode, topic, urgent,
              message, language, imported_by, state, attached_case, attached_person
            from callback.form
            """;

    private final JdbcClient jdbc;
    private final Topics topics;
    private final ServerSecret secret;

    Forms(JdbcClient jdbc, Topics topics, ServerSecret secret) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.secret = secret;
    }

    /** What opens the private page of {@code form}. */
    String token(FormId form) {
        return secret.token("callback", form.value());
    }

    /**
     * How many askings of the same number or e-mail address there were in the time before. Of those
     * who are written to at one address, one is counted after the other.
     */
    Pipeline.Answer<Integer> countBefore(Asking asking, Instant now, Pipeline pipeline) {
        pipeline.query(ONE_BY_ONE, (row, number) -> number, asking.email(), e164(asking));
        return pipeline.one(
                COUNT,
                (row, number) -> row.getInt(1),
                e164(asking),
                asking.email(),
                Timestamp.from(now.minus(RECENT)));
    }

    /** What keeps {@code form}, along with the entry pushed for it. */
    Arrivals.Along along(NewForm form) {
        return new Arrivals.Along(INSERT, values(form).toList());
    }

    private Stream<@Nullable Object> values(NewForm form) {
        Asking asking = form.asking();
        return Stream.of(
                form.id().value(),
                form.cell().value(),
                form.reference(),
                form.source(),
                id(form.importedBy()),
                Timestamp.from(form.askedAt()),
                timestamp(asking.preferredFrom()),
                Timestamp.from(form.outlook().promisedBy()),
                timestamp(form.outlook().expectedBy()),
                asking.name(),
                e164(asking),
                asking.contact().stored(),
                asking.email(),
                asking.siret() == null ? null : asking.siret().value(),
                asking.postcode(),
                asking.topic(),
                asking.urgent(),
                asking.message(),
                form.language(),
                ServerSecret.hash(token(form.id())));
    }

    private static @Nullable String e164(Asking asking) {
        return asking.phone() == null ? null : asking.phone().e164();
    }

    /** Marks {@code form}, inserted before, as a chamber's trial of its own page. */
    void markTrial(NewForm form, Pipeline pipeline) {
        pipeline.update(
                "insert into callback.trial (form_id, cell_id) values (?, ?)",
                form.id().value(),
                form.cell().value());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    Optional<CallbackForm> find(FormId id) {
        return jdbc.sql(SELECT + "where id = ?").param(id.value()).query(this::read).optional();
    }

    /** An asking with the plain words of its name and e-mail. */
    record Plain(CallbackForm form, String name, @Nullable String email) {

        @Override
        public String toString() {
            return "Plain[" + form.id() + "]";
        }
    }

    List<Plain> all(List<FormId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        SELECT.replace(
                                        "from callback.form",
                                        """
                                        , wall.plain_words(name) as plain_name,
                                          wall.plain_words(email) as plain_email
                                        from callback.form
                                        """)
                                + "where id in (:ids)")
                .param("ids", ids.stream().map(FormId::value).toList())
                .query(
                        (row, number) ->
                                new Plain(
                                        read(row, number),
                                        row.getString("plain_name"),
                                        row.getString("plain_email")))
                .list();
    }

    List<CallbackForm> ofEntry(EntryId entry) {
        return jdbc.sql(SELECT + "where entry_id = ? order by asked_at")
                .param(entry.value())
                .query(this::read)
                .list();
    }

    List<CallbackForm> firstOfEach(List<EntryId> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        SELECT.replace("select id", "select distinct on (entry_id) id")
                                + "where entry_id in (:entries) order by entry_id, state, asked_at")
                .param("entries", entries.stream().map(EntryId::value).toList())
                .query(this::read)
                .list();
    }

    /** Other askings of the same number or business, newest first. */
    List<CallbackForm> related(
            Collection<EntryId> entries, @Nullable String phone, @Nullable String siret) {
        return jdbc.sql(
                        SELECT
                                + """
                                where entry_id <> all (:entries)
                                  and (phone = :phone or siret = :siret)
                                order by asked_at desc limit 20
                                """)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .param("phone", phone)
                .param("siret", siret)
                .query(this::read)
                .list();
    }

    List<CallbackForm> ofCase(UUID caseFile) {
        return jdbc.sql(SELECT + "where attached_case = ? order by asked_at")
                .param(caseFile)
                .query(this::read)
                .list();
    }

    boolean withdraw(FormId id) {
        return jdbc.sql(
                                """
                                update callback.form set state = 'withdrawn', withdrawn_at = now()
                                where id = ? and state = 'open' and attached_case is null
                                """)
                        .param(id.value())
                        .update()
                == 1;
    }

    boolean hasOpenForms(EntryId entry) {
        return jdbc.sql(
                        """
                        select exists (select 1 from callback.form
                          where entry_id = ? and state = 'open')
                        """)
                .param(entry.value())
                .query(Boolean.class)
                .single();
    }

    CallbackForm read(ResultSet row, int number) throws SQLException {
        CellId cell = new CellId(row.getObject("cell_id", UUID.class));
        String topic = row.getString("topic");
        return new CallbackForm(
                new FormId(row.getObject("id", UUID.class)),
                cell,
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getString("reference"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "preferred_from"),
                new Outlook(
                        row.getObject("promised_by", OffsetDateTime.class).toInstant(),
                        instant(row, "expected_by")),
                row.getString("name"),
                row.getString("phone"),
                ContactWay.read(row.getString("contact_way")).orElseThrow(),
                row.getString("email"),
                row.getString("siret"),
                row.getString("postcode"),
                topic == null ? null : topics.of(cell, topic),
                row.getBoolean("urgent"),
                row.getString("message"),
                row.getString("language"),
                account(row.getObject("imported_by", UUID.class)),
                "withdrawn".equals(row.getString("state")),
                row.getObject("attached_case", UUID.class),
                row.getObject("attached_person", UUID.class));
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
