package fr.phare.mail;

/** What became of a message that was to be withdrawn. */
public enum Withdrawal {
    /** Nobody gets it. */
    WITHDRAWN,
    /** It has left, or is leaving. */
    TOO_LATE,
    /** There is none, or it left nowhere: nobody carries such messages here. */
    NO_MESSAGE
}
