package fr.phare.faults;

/** Something that goes wrong, and what must hold all the same. */
interface Fault {

    /** For {@code --only}. */
    String name();

    /** One line for people. */
    String title();

    Findings run(Scale scale) throws Exception;
}
