package fr.phare.settings;

/**
 * What is filled in where a text says {@code {name}}.
 *
 * @param key message key of what it is; its last part is the name; with {@code .sample}, of a
 *     made-up value for previews
 * @param required whether a text without it is refused
 */
public record Placeholder(String key, boolean required) {

    /** One that a text may leave out. */
    public static Placeholder of(String key) {
        return new Placeholder(key, false);
    }

    /** The same, which a text must have. */
    public Placeholder mustStand() {
        return new Placeholder(key, true);
    }

    public String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** {@code {name}}. */
    public String written() {
        return "{" + name() + "}";
    }
}
