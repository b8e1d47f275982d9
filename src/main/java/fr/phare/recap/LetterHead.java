package fr.phare.recap;

import fr.phare.chamber.Cell;
import fr.phare.web.Livery;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands above a printed recap: who writes, to whom, when.
 *
 * @param addressee name and business, where they are known
 * @param town postcode and commune as envelopes have them; empty where they are not known
 */
record LetterHead(Cell cell, Livery livery, List<String> addressee, String town, LocalDate on) {}
