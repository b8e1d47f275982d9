package fr.phare.aid;

import fr.phare.expression.Variable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** The names that expressions may use: facts, parameters, and the day of assessment. */
final class Vocabulary {

    /** The day of assessment, in days since 1970-01-01. */
    static final String ASSESSED_ON = "assessed_on";

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Catalogue.Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Variable> scope = new HashMap<>();
    private final Map<String, Object> shapes = new TreeMap<>();

    Vocabulary(List<Shape> factShapes, List<Shape> parameterShapes) {
        declare(day());
        for (Shape shape : parameterShapes) {
            Catalogue.Parameter parameter = FactReader.parameter(shape);
            declare(shape, variable(parameter));
            parameters.put(parameter.id(), parameter);
        }
        for (Shape shape : factShapes) {
            Fact fact = FactReader.fact(shape, rules());
            declare(shape, fact.variable());
            facts.put(fact.id().value(), fact);
        }
    }

    private static Variable day() {
        return Variable.whole(ASSESSED_ON, Fact.FIRST_DAY.toEpochDay(), Fact.LAST_DAY.toEpochDay());
    }

    private static Variable variable(Catalogue.Parameter parameter) {
        return Variable.whole(
                parameter.id(),
                Collections.min(parameter.values().values()),
                Collections.max(parameter.values().values()));
    }

    private void declare(Shape at, Variable variable) {
        if (scope.containsKey(variable.name())) {
            throw at.refusal(variable.name() + " is there twice");
        }
        declare(variable);
        shapes.put(variable.name(), at.plain());
    }

    private void declare(Variable variable) {
        scope.put(variable.name(), variable);
    }

    Map<String, Fact> facts() {
        return facts;
    }

    Map<String, Catalogue.Parameter> parameters() {
        return parameters;
    }

    /** Reads rules over all that is declared so far. */
    FormulaReader rules() {
        return new FormulaReader(scope);
    }

    /** The bounds of each name. */
    Map<String, Variable> scope() {
        return scope;
    }

    /** A parameter has to have a value on every day its version holds. */
    void refuseYounger(Shape at, Set<String> names, LocalDate validFrom) {
        for (String name : withBases(names)) {
            Catalogue.Parameter parameter = parameters.get(name);
            if (parameter != null && parameter.values().firstKey().isAfter(validFrom)) {
                throw at.refusal(name + " has no value before " + parameter.values().firstKey());
            }
        }
    }

    /**
     * All that an answer of this version depends on, as canonical JSON: a catalogue of one aid with
     * one version, which {@link CatalogueReader#pinned} reads.
     */
    String pin(Shape aid, Shape version, Set<String> names) {
        Map<String, Object> only = aid.plainMap();
        only.put("versions", List.of(version.plain()));
        Map<String, Object> content = new TreeMap<>();
        content.put("aid", only);
        Set<String> all = withBases(names);
        content.put("facts", shapesOf(facts.keySet(), all));
        content.put("parameters", shapesOf(parameters.keySet(), all));
        return canonical(content);
    }

    /** With the facts that computed ones follow from. */
    private Set<String> withBases(Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        for (Fact fact : List.copyOf(facts.values()).reversed()) {
            Derivation derivation = fact.derivation();
            if (derivation != null && all.contains(fact.id().value())) {
                all.addAll(derivation.names());
            }
        }
        return all;
    }

    private List<Object> shapesOf(Set<String> kind, Set<String> names) {
        return kind.stream().filter(names::contains).map(shapes::get).toList();
    }

    /** All facts and parameters, for the hash of the whole. */
    Object content() {
        return List.of(List.copyOf(facts.keySet()), shapes);
    }

    static String canonical(Object content) {
        return JsonMapper.shared().writeValueAsString(content);
    }

    static String sha256(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
