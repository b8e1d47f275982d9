package fr.phare.chamber;

/** The hours of a cell have changed. */
record HoursChanged(CellId cell) {}
