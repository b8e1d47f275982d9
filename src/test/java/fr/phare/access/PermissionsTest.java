package fr.phare.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pins the role × action matrix: whoever changes the table changes it here too, knowingly. */
class PermissionsTest {

    private static final String MATRIX =
            """
                               FRONT ECON SPEC MANA WATC ADMI
            SEE_QUEUE          x     x    x    x    .    .
            TAKE_REQUEST       x     x    x    x    .    .
            REASSIGN_REQUEST   .     .    .    x    .    .
            REGISTER_CONTACT   x     x    x    x    .    .
            READ_CASE          x     x    x    x    .    .
            WRITE_CASE         x     x    x    x    .    .
            SEND_RECAP         x     x    x    x    .    .
            READ_CATALOGUE     x     x    x    x    x    .
            MANAGE_HOURS       .     .    .    x    .    .
            MANAGE_SETTINGS    .     .    .    x    .    .
            MANAGE_CELLS       .     .    .    x    .    .
            MANAGE_TEAM        .     .    .    x    .    .
            EXPORT_REQUESTS    .     .    .    x    .    .
            IMPORT_REQUESTS    .     .    .    x    .    .
            SEE_SETUP          .     .    .    x    .    x
            READ_MAILBOX       .     .    .    x    .    .
            MANAGE_PEOPLE      .     .    .    x    .    x
            NAME_ADMINISTRATORS .    .    .    .    .    x
            OPEN_SETTINGS      .     .    .    x    .    x
            READ_JOURNAL       .     .    .    x    .    x
            OWN_ACCOUNT        x     x    x    x    x    x
            """;

    @Test
    void allowsExactlyThisMatrix() {
        String actual =
                Arrays.stream(Action.values())
                        .map(PermissionsTest::row)
                        .collect(Collectors.joining("\n"));

        assertThat(actual.lines())
                .containsExactlyElementsOf(
                        MATRIX.lines().skip(1).map(line -> line.replaceAll("\\s+", " ")).toList());
    }

    private static String row(Action action) {
        return Arrays.stream(Role.values())
                .map(role -> Permissions.allows(role, action) ? " x" : " .")
                .collect(Collectors.joining("", action.name(), ""));
    }
}
