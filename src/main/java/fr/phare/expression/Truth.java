package fr.phare.expression;

/** Yes, no, or open: Kleene's strong logic of three values. */
public enum Truth {
    YES,
    NO,
    OPEN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Yes for no and no for yes; what is open stays open. */
    public Truth negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case OPEN -> OPEN;
        };
    }
}
