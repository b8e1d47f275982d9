package fr.phare.bench;

import java.util.List;

/** One group of figures that are measured together. */
interface Figure {

    /** How it is called on the command line. */
    String name();

    /** Its heading in the document. */
    String title();

    /** What was done, for whoever reads the numbers. */
    String method(boolean quick);

    List<Row> measure(Site site) throws Exception;

    /** What does not fit into the table, in Markdown, once it was measured. */
    default String more() {
        return "";
    }
}
