package fr.phare.imports;

/** Why a file is not taken: what its reader says, and one more. */
enum UploadFault {
    EMPTY,
    TOO_LARGE,
    TOO_MANY,
    /** Columns. */
    TOO_WIDE,
    OTHER_FORMAT,
    BROKEN
}
