package fr.phare.expression;

/** Carries a refusal from where it is found to {@link Parser#parse}. */
final class RefusedSyntax extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    RefusedSyntax(int position, String reason) {
        super(reason, null, false, false);
        this.position = position;
    }

    Parsed.Refused asResult() {
        return new Parsed.Refused(position, String.valueOf(getMessage()));
    }
}
