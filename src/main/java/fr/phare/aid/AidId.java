package fr.phare.aid;

/** Name of an aid, kebab-case, such as {@code delais-urssaf}: its file and its address. */
public record AidId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
