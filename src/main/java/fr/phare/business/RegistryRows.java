package fr.phare.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How rows of the registry become values. */
final class RegistryRows {

    private RegistryRows() {}

    static Establishment establishment(ResultSet row, int number) throws SQLException {
        return new Establishment(
                new Siret(row.getString("siret")),
                row.getString("name"),
                row.getString("other_names"),
                NafCode.parse(row.getString("activity")).orElse(null),
                Objects.requireNonNullElse(row.getString("activity_label"), ""),
                new LegalForm(row.getString("legal_form")),
                headcount(row),
                new Establishment.Place(
                        row.getString("commune"),
                        row.getString("commune_name"),
                        row.getString("postcode")),
                row.getBoolean("active"),
                row.getObject("created_on", LocalDate.class),
                row.getBoolean("head_office"));
    }

    private static @Nullable HeadcountBracket headcount(ResultSet row) throws SQLException {
        Integer least = row.getObject("least", Integer.class);
        return least == null
                ? null
                : new HeadcountBracket(
                        row.getString("headcount"), least, row.getObject("most", Integer.class));
    }

    static Commune commune(ResultSet row, int number) throws SQLException {
        String postcodes = row.getString("postcodes");
        return new Commune(
                row.getString("code"),
                row.getString("name"),
                row.getString("department"),
                row.getString("department_name"),
                postcodes.isEmpty() ? List.of() : List.of(postcodes.split(" ", -1)));
    }
}
