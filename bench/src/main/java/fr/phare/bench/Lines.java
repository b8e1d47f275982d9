package fr.phare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** Fills and empties lines past Phare: what happens before and after something is measured. */
final class Lines {

    private static final String FILL =
            """
            with chamber as (
              select chamber_id, cell_id from chamber.cell_directory where slug = '%1$s'),
            waiting as (
              insert into queue.entry (chamber_id, cell_id, kind, subject_key, reference, urgent,
                asked_at, not_before, wished_from, promised_by)
              select chamber_id, cell_id, 'callback', gen_random_uuid()::text, 'PH-' || n,
                n %% 50 = 0, now() - interval '1 minute', now() - interval '1 minute',
                now() - interval '1 minute',
                now() + interval '1 day' + n * interval '1 second'
              from chamber, generate_series(1, %2$d) n
              returning id, chamber_id, cell_id, urgent, asked_at, promised_by)
            insert into callback.form (id, chamber_id, cell_id, entry_id, reference, source,
              asked_at, promised_by, name, phone, contact_way, topic, urgent, message, language)
            select gen_random_uuid(), chamber_id, cell_id, id, 'PH-' || id, 'page', asked_at,
              promised_by, 'Visiteuse ' || left(id::text, 8),
              '+337' || lpad((row_number() over ())::text, 8, '0'), 'phone', 'rent', urgent,
              'Deux loyers de retard, je voudrais en parler.', 'fr'
            from waiting
            """;

    private static final String END_TALKS =
            """
            update casefile.exchange set result = 'reached', ended_at = now()
            from queue.lease l
            where l.entry_id = exchange.entry_id and l.chamber_id = '%1$s' and result is null
            """;

    private static final String END_ENTRIES =
            """
            with held as (delete from queue.lease where chamber_id = '%1$s' returning entry_id)
            update queue.entry set state = 'done', closed_at = now()
            from held where id = entry_id
            """;

    private static final String END_BARE =
            """
            update queue.entry set state = 'done', closed_at = now()
            where chamber_id = '%1$s' and state = 'taken'
              and not exists (select 1 from queue.lease where entry_id = id)
            """;

    private final Postgres postgres;

    Lines(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Adds {@code count} people to the line of the cell {@code slug}. */
    void fill(String slug, int count) throws SQLException, IOException {
        postgres.run(FILL.formatted(slug, count));
        tidy();
    }

    /** What autovacuum does in its time. */
    void tidy() throws SQLException, IOException {
        postgres.run("vacuum (analyze) queue.entry");
        postgres.run("vacuum (analyze) callback.form");
    }

    /** Ends what advisers of {@code chamber} hold, as if they had reached everybody. */
    void end(UUID chamber) throws SQLException, IOException {
        postgres.run(END_TALKS.formatted(chamber));
        postgres.run(END_ENTRIES.formatted(chamber));
    }

    /** Ends those who were taken without a lease, by the peer. */
    void endBare(UUID chamber) throws SQLException, IOException {
        postgres.run(END_BARE.formatted(chamber));
    }

    long waiting(UUID chamber) throws SQLException, IOException {
        return postgres.number(
                "select count(*) from queue.entry where state = 'waiting' and chamber_id = '%s'"
                        .formatted(chamber));
    }
}
