package fr.phare.storage;

/** Phare will not start on this storage; the message is one sentence for the person who runs it. */
public final class StorageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageRefusal(String message) {
        super(message);
    }

    StorageRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
