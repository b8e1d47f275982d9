package fr.phare.aid;

import java.io.StringReader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML (or JSON) file, read with the shape one expects; anything else is refused with
 * its line. No tags, no anchors, no implicit dates: texts, whole numbers, booleans, lists, maps.
 */
final class Shape {

    static final int MAX_CHARACTERS = 256 * 1024;
    private static final int MAX_DEPTH = 30;

    private final String file;
    private final Node node;

    private Shape(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static Shape read(String file, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new Catalogue.Refusal(file, 1, "larger than " + MAX_CHARACTERS + " characters");
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(MAX_DEPTH);
        try {
            Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
            if (root == null) {
                throw new Catalogue.Refusal(file, 1, "the file is empty");
            }
            return new Shape(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Catalogue.Refusal(file, line, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new Catalogue.Refusal(file, 1, String.valueOf(e.getMessage()));
        }
    }

    Catalogue.Refusal refusal(String reason) {
        return new Catalogue.Refusal(file, node.getStartMark().getLine() + 1, reason);
    }

    /** Refuses any key but {@code allowed}: a typing error must not silently drop a rule. */
    Shape only(String... allowed) {
        Set<String> known = Set.of(allowed);
        for (Map.Entry<String, Shape> entry : map().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue().refusal("unknown key " + entry.getKey());
            }
        }
        return this;
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    Shape at(String key) {
        return maybe(key).orElseThrow(() -> refusal(key + " is missing"));
    }

    Optional<Shape> maybe(String key) {
        return Optional.ofNullable(map().get(key));
    }

    List<Shape> list(String key) {
        return maybe(key).map(Shape::items).orElse(List.of());
    }

    List<Shape> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refusal("a list is expected here");
        }
        return sequence.getValue().stream().map(item -> new Shape(file, item)).toList();
    }

    private Map<String, Shape> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw refusal("keys with values are expected here");
        }
        Map<String, Shape> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Shape key = new Shape(file, tuple.getKeyNode());
            if (entries.put(key.text(), new Shape(file, tuple.getValueNode())) != null) {
                throw key.refusal("the key " + key.text() + " is there twice");
            }
        }
        return entries;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isNumber() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT);
    }

    String text(String key) {
        return at(key).text();
    }

    String text() {
        ScalarNode scalar = scalar("a text");
        boolean text = scalar.getTag().equals(Tag.STR) || scalar.getTag().equals(Tag.TIMESTAMP);
        if (!text || scalar.getValue().isBlank()) {
            throw refusal("a text is expected here");
        }
        return scalar.getValue();
    }

    long whole(String key) {
        return at(key).whole();
    }

    long whole() {
        try {
            return Long.parseLong(scalar("a whole number").getValue());
        } catch (NumberFormatException e) {
            throw refusal("a whole number is expected here");
        }
    }

    /** False where it is absent. */
    boolean flag(String key) {
        return maybe(key).map(Shape::bool).orElse(false);
    }

    boolean bool() {
        String value = scalar("true or false").getValue();
        if (!value.equals("true") && !value.equals("false")) {
            throw refusal("true or false is expected here");
        }
        return value.equals("true");
    }

    LocalText words(String key) {
        return at(key).words();
    }

    LocalText words() {
        only("fr", "en");
        return new LocalText(text("fr"), text("en"));
    }

    <T extends Enum<T>> T oneOf(String key, Class<T> type) {
        return parsed(key, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    /** A text that {@code parser} understands. */
    <T> T parsed(String key, Function<String, T> parser) {
        Shape at = at(key);
        String text = at.text();
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw at.refusal("'" + text + "' is not a " + key);
        }
    }

    private ScalarNode scalar(String expected) {
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        throw refusal(expected + " is expected here");
    }

    /** The same as plain maps, lists, texts, numbers and booleans; keys in alphabetical order. */
    Object plain() {
        if (node.getAnchor() != null) {
            throw refusal("anchors are not part of the format");
        }
        return switch (node) {
            case SequenceNode sequence -> {
                List<Object> items = new ArrayList<>();
                items().forEach(item -> items.add(item.plain()));
                yield items;
            }
            case MappingNode mapping -> plainMap();
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) -> bool();
            case ScalarNode scalar when scalar.getTag().equals(Tag.INT) -> number(scalar);
            case ScalarNode scalar -> scalar.getValue();
            default -> throw refusal("this is not part of the format");
        };
    }

    Map<String, Object> plainMap() {
        Map<String, Object> entries = new TreeMap<>();
        map().forEach((key, value) -> entries.put(key, value.plain()));
        return entries;
    }

    private Long number(ScalarNode scalar) {
        try {
            return Long.valueOf(scalar.getValue());
        } catch (NumberFormatException e) {
            throw refusal("a whole number is expected here");
        }
    }
}
