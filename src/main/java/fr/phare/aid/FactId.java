package fr.phare.aid;

/** Name of a fact, snake_case, such as {@code loss_bp}: what expressions call it. */
public record FactId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
