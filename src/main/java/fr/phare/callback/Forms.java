package fr.phare.callback;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellId;
import fr.phare.queue.EntryId;
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
     * @param token only its hash is stored
     */
    record NewForm(
            FormId id,
            CellId cell,
            EntryId entry,
            String reference,
            String source,
            @Nullable AccountId importedBy,
            Instant askedAt,
            Outlook outlook,
            Asking asking,
            String language,
            String token) {}

    private static final Duration RECENT = Duration.ofDays(1);

    private static final String INSERT =
            """
            with kept as (
              insert into callback.form (id, cell_id, entry_id, reference, source,
                imported_by, asked_at, preferred_from, promised_by, expected_by, name, phone,
                contact_way, email,
                siret, postcode, topic, urgent, message, language)
              values (:id, :cell, :entry, :reference, :source, :importer, :asked, :preferred,
                :promised,
                :expected, :name, :phone, :contact, :email, :siret, :postcode, :topic,
                :urgent, :message, :language)
              returning id, chamber_id),
            linked as (
              insert into callback.link_directory (token_hash, chamber_id, form_id)
              select :hash, chamber_id, id from kept)
            select count(*) from callback.form
            where (phone = :phone or email_key = lower(:email)) and asked_at > :recent
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

    Forms(JdbcClient jdbc, Topics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /**
     * Keeps {@code form}.
     *
     * @return how many askings of the same number or e-mail address there were in the {@link
     *     #RECENT} time before
     */
    int insert(NewForm form) {
        Asking asking = form.asking();
        return jdbc.sql(INSERT)
                .param("id", form.id().value())
                .param("cell", form.cell().value())
                .param("entry", form.entry().value())
                .param("reference", form.reference())
                .param("source", form.source())
                .param("importer", id(form.importedBy()))
                .param("asked", Timestamp.from(form.askedAt()))
                .param("preferred", timestamp(asking.preferredFrom()))
                .param("promised", Timestamp.from(form.outlook().promisedBy()))
                .param("expected", timestamp(form.outlook().expectedBy()))
                .param("name", asking.name())
                .param("phone", asking.phone() == null ? null : asking.phone().e164())
                .param("contact", asking.contact().stored())
                .param("email", asking.email())
                .param("siret", asking.siret() == null ? null : asking.siret().value())
                .param("postcode", asking.postcode())
                .param("topic", asking.topic())
                .param("urgent", asking.urgent())
                .param("message", asking.message())
                .param("language", form.language())
                .param("hash", ServerSecret.hash(form.token()))
                .param("recent", Timestamp.from(form.askedAt().minus(RECENT)))
                .query(Integer.class)
                .single();
    }

    void markTrial(FormId id) {
        jdbc.sql(
                        """
                        insert into callback.trial (form_id, cell_id)
                        select id, cell_id from callback.form where id = ?
                        """)
                .param(id.value())
                .update();
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
