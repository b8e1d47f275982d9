package fr.phare.business;

/** A stock is not loaded; the message is one sentence for the person who loads it. */
public final class StockRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StockRefusal(String message) {
        super(message);
    }
}
