package fr.phare.mail;

/** What became of a message that was to be withdrawn. */
public enum Withdrawal {
    /** Nobody gets it. */
    WITHDRAWN,
    /** It has left, or is leaving. */
    TOO_LATE,
    NO_MESSAGE
}
