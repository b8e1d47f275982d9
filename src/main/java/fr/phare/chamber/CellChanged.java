package fr.phare.chamber;

/** A cell is called otherwise, or is elsewhere. */
record CellChanged(CellId cell) {}
