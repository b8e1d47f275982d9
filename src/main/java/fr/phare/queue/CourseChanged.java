package fr.phare.queue;

/**
 * An entry takes another course than the person was told: another moment, another attempt in vain,
 * its end. Told inside the transaction.
 */
public record CourseChanged(EntryId entry) {}
