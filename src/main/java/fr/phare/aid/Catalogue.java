package fr.phare.aid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.expression.Variable;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts and the aids, read once and never changed. */
public final class Catalogue {

    /**
     * A figure set by the State for a period, such as the minimum wage: expressions use it like a
     * fact that is always known, at the day of assessment.
     *
     * @param type MONEY, PERCENT or INTEGER
     * @param values by the day from which they hold
     */
    public record Parameter(
            String id,
            Fact.Type type,
            LocalText label,
            String source,
            NavigableMap<LocalDate, Long> values) {

        public Parameter {
            values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
        }

        @Nullable Long on(LocalDate day) {
            Map.Entry<LocalDate, Long> entry = values.floorEntry(day);
            return entry == null ? null : entry.getValue();
        }
    }

    /** A file is not acceptable: which, where and why. The catalogue in force stays. */
    public static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String file;
        private final int line;
        private final String reason;

        Refusal(String file, int line, String reason) {
            super(file + ":" + line + ": " + reason);
            this.file = file;
            this.line = line;
            this.reason = reason;
        }

        public String file() {
            return file;
        }

        /** From 1. */
        public int line() {
            return line;
        }

        /** In English, for who writes the file. */
        public String reason() {
            return reason;
        }
    }

    /** Most questions are of today; some replay a day of 2020. */
    private static final int DATES = 64;

    private final Map<String, Fact> facts;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Parameter> parameters;
    private final Map<String, Variable> scope;
    private final Map<String, List<Fact>> resting;
    private final Cache<AssessmentDates, Screening> screenings =
            Caffeine.newBuilder().maximumSize(DATES).build();
    private final Map<AidId, Aid> aids = new LinkedHashMap<>();
    private final Map<AidId, Orientation> orientations = new LinkedHashMap<>();
    private final String contentHash;

    Catalogue(
            Vocabulary vocabulary,
            List<Aid> aids,
            List<Orientation> orientations,
            String contentHash) {
        this.facts = Collections.unmodifiableMap(vocabulary.facts());
        this.parameters = Collections.unmodifiableMap(vocabulary.parameters());
        this.scope = Collections.unmodifiableMap(vocabulary.scope());
        this.resting = resting(this.facts.values());
        this.contentHash = contentHash;
        this.facts.keySet().forEach(name -> ranks.put(name, ranks.size()));
        Collator french = Collator.getInstance(Locale.FRENCH);
        aids.stream()
                .sorted(Comparator.comparing(aid -> aid.name().fr(), french))
                .forEach(aid -> this.aids.put(aid.id(), aid));
        orientations.stream()
                .sorted(Comparator.comparing(orientation -> orientation.name().fr(), french))
                .forEach(orientation -> this.orientations.put(orientation.id(), orientation));
    }

    /** By name of a fact, those that follow from it, also by way of others, in their order. */
    private static Map<String, List<Fact>> resting(Collection<Fact> facts) {
        Map<String, Set<String>> bases = new HashMap<>();
        Map<String, List<Fact>> resting = new HashMap<>();
        for (Fact fact : facts) {
            Derivation derivation = fact.derivation();
            Set<String> own = new HashSet<>();
            if (derivation != null) {
                own.addAll(derivation.names());
                derivation.names().forEach(name -> own.addAll(bases.getOrDefault(name, Set.of())));
                own.forEach(
                        base -> resting.computeIfAbsent(base, b -> new ArrayList<>()).add(fact));
            }
            bases.put(fact.id().value(), own);
        }
        return resting;
    }

    private Catalogue(Catalogue whole, Aid.Audience audience) {
        this.facts = whole.facts;
        this.parameters = whole.parameters;
        this.scope = whole.scope;
        this.resting = whole.resting;
        this.contentHash = whole.contentHash;
        this.ranks.putAll(whole.ranks);
        whole.aids.values().stream()
                .filter(aid -> aid.audience().compareTo(audience) <= 0)
                .forEach(aid -> this.aids.put(aid.id(), aid));
        whole.orientations.values().stream()
                .filter(one -> one.audience().compareTo(audience) <= 0)
                .forEach(one -> this.orientations.put(one.id(), one));
    }

    /** All facts, in the order in which they are best asked. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    public Optional<Fact> fact(FactId id) {
        return Optional.ofNullable(facts.get(id.value()));
    }

    /** All aids, by their French name. */
    public List<Aid> aids() {
        return List.copyOf(aids.values());
    }

    public Optional<Aid> aid(AidId id) {
        return Optional.ofNullable(aids.get(id));
    }

    /** The figures set by the State that rules refer to. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** SHA-256 of the whole content, in hexadecimal: the same for the same rules and words. */
    public String contentHash() {
        return contentHash;
    }

    /** This catalogue with what {@code audience} may be shown. */
    public Catalogue shownTo(Aid.Audience audience) {
        return new Catalogue(this, audience);
    }

    /** Places to turn to that grant nothing, by their French name. */
    public List<Orientation> orientations() {
        return List.copyOf(orientations.values());
    }

    public Optional<Orientation> orientation(AidId id) {
        return Optional.ofNullable(orientations.get(id));
    }

    /** The facts that can be asked and are used by any version of any aid. */
    public Set<FactId> asked() {
        return askedBy(aids.values().stream().flatMap(aid -> aid.versions().stream()));
    }

    /** The facts that can be asked and are used by {@code versions}, also to compute others. */
    Set<FactId> askedBy(Stream<AidVersion> versions) {
        Set<String> names = new HashSet<>();
        versions.forEach(version -> names.addAll(version.names()));
        Set<FactId> asked = new HashSet<>();
        for (Fact fact : facts().reversed()) {
            Derivation derivation = fact.derivation();
            if (!names.contains(fact.id().value())) {
                continue;
            }
            if (derivation != null) {
                names.addAll(derivation.names());
            }
            if (fact.origin() != Fact.Origin.COMPUTED) {
                asked.add(fact.id());
            }
        }
        return asked;
    }

    /** The rules of {@code dates}, made ready. */
    public Screening screening(AssessmentDates dates) {
        return screenings.get(dates, some -> new Screening(this, some));
    }

    /** The facts that follow from {@code fact}, in the order in which they can be computed. */
    List<Fact> restingOn(FactId fact) {
        return resting.getOrDefault(fact.value(), List.of());
    }

    /** The bounds of each name that rules use. */
    Map<String, Variable> scope() {
        return scope;
    }

    Optional<Fact> factNamed(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Optional<Parameter> parameterNamed(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Place of a fact in the order of the file. */
    int rank(FactId fact) {
        return ranks.getOrDefault(fact.value(), Integer.MAX_VALUE);
    }
}
