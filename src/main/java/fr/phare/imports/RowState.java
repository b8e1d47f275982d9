package fr.phare.imports;

import java.util.Locale;

/** What has become of a row. */
public enum RowState {
    /** The first row, where it holds titles. */
    TITLE,
    WAITING,
    /** It is an asking now. */
    LANDED,
    /** It could not become one. */
    REFUSED,
    /** Its asking was taken back. */
    WITHDRAWN,
    /** Its asking was not taken back: somebody deals with it. */
    KEPT;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RowState read(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
