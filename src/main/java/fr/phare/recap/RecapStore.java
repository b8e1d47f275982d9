package fr.phare.recap;

import fr.phare.access.AccountId;
import fr.phare.aid.AidVersion;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Person;
import fr.phare.chamber.CellId;
import fr.phare.storage.ServerSecret;
import fr.phare.storage.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of recaps, their aids, their drafts and their links. */
@Component
class RecapStore {

    /** The adviser's own words, before sending. */
    record DraftText(String opening, String nextSteps) {

        @Override
        public String toString() {
            return "DraftText";
        }
    }

    private static final String SELECT =
            """
            select id, cell_id, case_id, delivery, recipient, subject, body_text, body_html,
              sent_at
            from recap.recap
            """;

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final JsonMapper json;

    RecapStore(JdbcClient jdbc, CaseFiles cases, JsonMapper json) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.json = json;
    }

    Optional<DraftText> draft(CaseId caseFile) {
        return jdbc.sql("select opening, next_steps from recap.draft where case_id = ?")
                .param(caseFile.value())
                .query(
                        (row, number) ->
                                new DraftText(
                                        row.getString("opening"), row.getString("next_steps")))
                .optional();
    }

    void saveDraft(CaseId caseFile, DraftText text) {
        jdbc.sql(
                        """
                        insert into recap.draft (case_id, opening, next_steps)
                        values (:case, :opening, :steps)
                        on conflict (case_id) do update set opening = excluded.opening,
                          next_steps = excluded.next_steps, saved_at = now()
                        """)
                .param("case", caseFile.value())
                .param("opening", text.opening())
                .param("steps", text.nextSteps())
                .update();
    }

    void forgetDraft(CaseId caseFile) {
        jdbc.sql("delete from recap.draft where case_id = ?").param(caseFile.value()).update();
    }

    /**
     * Keeps a recap as sent.
     *
     * @return false when this very recap was kept before: the button was pressed twice
     */
    boolean insert(Recap recap, RecapDraft draft, AccountId by, Pinned pinned) {
        Person person = draft.person();
        int kept =
                jdbc.sql(
                                """
                                insert into recap.recap (id, cell_id, case_id, person_id, sent_by,
                                  sent_at, delivery, recipient, subject, body_text, body_html,
                                  assessed_on, concerned, engine_version, catalogue_hash, answers)
                                values (:id, :cell, :case, :person, :by,
                                  :at, :delivery, :recipient, :subject, :text, :html, :assessed,
                                  :concerned, :engine, :catalogue, :answers::jsonb)
                                on conflict (id) do nothing
                                """)
                        .param("id", recap.id().value())
                        .param("cell", recap.cell().value())
                        .param("case", recap.caseFile().value())
                        .param("person", person == null ? null : person.id())
                        .param("by", by.value())
                        .param("at", java.sql.Timestamp.from(recap.sentAt()))
                        .param("delivery", recap.delivery().name().toLowerCase(Locale.ROOT))
                        .param("recipient", recap.recipient())
                        .param("subject", recap.subject())
                        .param("text", recap.text())
                        .param("html", recap.html())
                        .param("assessed", draft.dates().assessedOn())
                        .param("concerned", draft.dates().concerned().toString())
                        .param("engine", pinned.engineVersion())
                        .param("catalogue", pinned.catalogueHash())
                        .param("answers", json.writeValueAsString(draft.answers()))
                        .update();
        if (kept == 1) {
            insertAids(recap.id(), draft.items());
            insertLink(recap.id(), pinned.token());
        }
        return kept == 1;
    }

    /** What a recap is tied to for ever. */
    record Pinned(String engineVersion, String catalogueHash, String token) {}

    private void insertAids(RecapId recap, List<RecapDraft.Item> items) {
        for (int i = 0; i < items.size(); i++) {
            RecapDraft.Item item = items.get(i);
            AidVersion version = item.assessment().version();
            jdbc.sql(
                            """
                            insert into recap.recap_aid (recap_id, position, aid_id, version_id,
                              content_hash, status, words)
                            values (:recap, :position, :aid, :version, :hash, :status, :words)
                            """)
                    .param("recap", recap.value())
                    .param("position", i)
                    .param("aid", item.assessment().aid().id().value())
                    .param("version", version == null ? null : version.ref().version())
                    .param("hash", version == null ? null : version.ref().contentHash())
                    .param("status", item.assessment().status().name())
                    .param("words", item.words())
                    .update();
        }
    }

    private void insertLink(RecapId recap, String token) {
        jdbc.sql(
                        """
                        insert into recap.link_directory (token_hash, chamber_id, recap_id)
                        values (:hash, :chamber, :recap)
                        """)
                .param("hash", ServerSecret.hash(token))
                .param("chamber", Wall.current().value())
                .param("recap", recap.value())
                .update();
    }

    Optional<Recap> find(RecapId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(RecapStore::read)
                .optional();
    }

    /** Also those written in cases that were merged into this one. */
    List<RecapListing> ofCase(CaseId caseFile, ServerSecret secret) {
        return jdbc.sql(
                        """
                        select id, subject, sent_at, sent_by, person_id from recap.recap
                        where case_id in (:cases) order by sent_at desc
                        """)
                .param("cases", cases.withMerged(caseFile).stream().map(CaseId::value).toList())
                .query(
                        (row, number) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new RecapListing(
                                    new RecapId(id),
                                    row.getString("subject"),
                                    row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                                    new AccountId(row.getObject("sent_by", UUID.class)),
                                    row.getObject("person_id", UUID.class),
                                    secret.token("recap", id));
                        })
                .list();
    }

    @Nullable RecapLink follow(String token) {
        return jdbc.sql(
                        "select chamber_id, recap_id from recap.link_directory where token_hash ="
                                + " ?")
                .param(ServerSecret.hash(token))
                .query(
                        (row, number) ->
                                new RecapLink(
                                        new fr.phare.storage.ChamberId(
                                                row.getObject("chamber_id", UUID.class)),
                                        new RecapId(row.getObject("recap_id", UUID.class))))
                .optional()
                .orElse(null);
    }

    /** Where a recap's link leads. */
    record RecapLink(fr.phare.storage.ChamberId chamber, RecapId recap) {}

    private static Recap read(ResultSet row, int number) throws SQLException {
        return new Recap(
                new RecapId(row.getObject("id", UUID.class)),
                new CellId(row.getObject("cell_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                Recap.Delivery.valueOf(row.getString("delivery").toUpperCase(Locale.ROOT)),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
