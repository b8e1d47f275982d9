package fr.phare;

/** Phare will not start with these settings; the message is one sentence for who runs it. */
final class StartRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefusal(String message) {
        super(message);
    }
}
