package fr.phare.casefile;

import fr.phare.chamber.CellId;
import fr.phare.queue.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases and the people in them one after the other, for lists; merged cases are not among them. */
@Component
public class CaseList {

    /** Rows that are held in memory at a time. */
    private static final int FETCHED = 500;

    /**
     * Which cases.
     *
     * @param cell null: all of the chamber
     * @param from when they were opened
     * @param before exclusive
     * @param open null: open and closed ones
     */
    public record Selection(
            @Nullable CellId cell, Instant from, Instant before, @Nullable Boolean open) {}

    /**
     * A case without what was said in it.
     *
     * @param entries of the line that led to it
     */
    public record CaseLine(
            CaseFile file, @Nullable Instant closedAt, int people, List<EntryId> entries) {}

    /** A person with the case they are in. */
    public record PersonLine(
            CaseId file,
            CellId cell,
            String business,
            PersonRole role,
            String name,
            @Nullable String phone,
            @Nullable String email,
            boolean speaks,
            Instant addedAt) {

        /** Not who it is. */
        @Override
        public String toString() {
            return "PersonLine[" + file + "]";
        }
    }

    private static final String SELECTED =
            """
            where merged_into is null and opened_at >= :from and opened_at < :before
              and (cast(:cell as uuid) is null or cell_id = :cell)
              and (cast(:open as boolean) is null or (stage <> 'closed') = :open)
            """;

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands each case to {@code taker}, oldest first, inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eachCase(Selection selection, Consumer<CaseLine> taker) {
        each(
                """
                select f.*, c.closed_at, (select count(*)::int from casefile.person p
                  where p.case_id = f.id and p.merged_into is null) as people,
                  array(select distinct x.entry_id from casefile.exchange x
                    where x.case_id = f.id and x.entry_id is not null) as entries
                from (%s %s) f join casefile.case_file c on c.id = f.id order by f.opened_at, f.id
                """
                        .formatted(CaseRows.SELECT, SELECTED),
                selection,
                row ->
                        taker.accept(
                                new CaseLine(
                                        CaseRows.caseFile(row, row.getRow()),
                                        instant(row, "closed_at"),
                                        row.getInt("people"),
                                        entries(row))));
    }

    private static List<EntryId> entries(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("entries").getArray())
                .map(EntryId::new)
                .toList();
    }

    /** Hands each person of the cases to {@code taker}, inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eachPerson(Selection selection, Consumer<PersonLine> taker) {
        each(
                """
                select p.*, f.cell_id, f.title from (%s %s) f
                join casefile.person p on p.case_id = f.id and p.merged_into is null
                where not p.deceased
                order by f.opened_at, f.id, p.added_at, p.id
                """
                        .formatted(CaseRows.SELECT, SELECTED),
                selection,
                row -> taker.accept(person(row)));
    }

    private void each(String query, Selection selection, RowCallbackHandler handler) {
        jdbc.sql(query)
                .param("from", Timestamp.from(selection.from()))
                .param("before", Timestamp.from(selection.before()))
                .param("cell", selection.cell() == null ? null : selection.cell().value())
                .param("open", selection.open())
                .withFetchSize(FETCHED)
                .query(handler);
    }

    private static PersonLine person(ResultSet row) throws SQLException {
        return new PersonLine(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CellId(row.getObject("cell_id", UUID.class)),
                row.getString("title"),
                PersonRole.read(row.getString("role")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("speaks"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
