package fr.phare.setup;

/** A plan that cannot be carried out; the message is one sentence for the person who wrote it. */
public final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanRefused(String message) {
        super(message);
    }

    PlanRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
