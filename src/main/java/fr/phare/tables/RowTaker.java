package fr.phare.tables;

/** Is handed one row after the other. */
@FunctionalInterface
interface RowTaker {

    /** Returns whether more is wanted. */
    boolean take(TableRow row);
}
