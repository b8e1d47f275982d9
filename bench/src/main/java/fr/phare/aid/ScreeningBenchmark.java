package fr.phare.aid;

import dev.cel.runtime.UnknownContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All aids for one business, and one changed aid for all businesses, beside cel-java. */
public class ScreeningBenchmark {

    private static final long SEED = 2_000;
    private static final AssessmentDates TODAY = AssessmentDates.of(LocalDate.of(2026, 11, 22));
    private static final int HALF = 50;
    private static final int MANY = 100_000;

    private static final int CHANGED = 7;

    @State(Scope.Benchmark)
    public static class OneBusiness {

        final Screening screening;
        final Screening.Known known;
        final CelPeer cel;
        final UnknownContext celKnown;

        public OneBusiness() {
            Catalogue catalogue = GeneratedCatalogue.read(SEED);
            Answers answers = GeneratedCatalogue.businesses(catalogue, 1, HALF, SEED).getFirst();
            screening = catalogue.screening(TODAY);
            known = screening.known(answers);
            cel = new CelPeer(catalogue);
            celKnown = cel.known(answers);
            if (over(screening, known) != over(cel, celKnown)) {
                throw new IllegalStateException("Both do not say the same");
            }
        }
    }

    @State(Scope.Benchmark)
    public static class ManyBusinesses {

        final Screening screening;
        final List<Screening.Known> known;

        public ManyBusinesses() {
            Catalogue catalogue = GeneratedCatalogue.read(SEED);
            screening = catalogue.screening(TODAY);
            known =
                    GeneratedCatalogue.businesses(catalogue, MANY, HALF, SEED).stream()
                            .map(screening::known)
                            .toList();
        }
    }

    @State(Scope.Benchmark)
    public static class ManyBusinessesOfCel {

        final CelPeer cel;
        final List<UnknownContext> known;

        public ManyBusinessesOfCel() {
            Catalogue catalogue = GeneratedCatalogue.read(SEED);
            cel = new CelPeer(catalogue);
            known =
                    GeneratedCatalogue.businesses(catalogue, MANY, HALF, SEED).stream()
                            .map(cel::known)
                            .toList();
        }
    }

    /** Statuses, and how many facts are missing, added up. */
    private static int over(Screening screening, Screening.Known known) {
        int sum = 0;
        for (int place = 0; place < screening.aids(); place++) {
            sum += one(screening, place, known);
        }
        return sum;
    }

    private static int over(CelPeer cel, UnknownContext known) {
        return IntStream.range(0, GeneratedCatalogue.AIDS)
                .map(place -> cel.over(place, known))
                .sum();
    }

    private static int one(Screening screening, int place, Screening.Known known) {
        return switch (screening.status(place, known)) {
            case TO_CHECK -> 1 + screening.missing(place, known).cardinality();
            case LIKELY -> 1;
            default -> 0;
        };
    }

    @Benchmark
    public int oneBusiness(OneBusiness state) {
        return over(state.screening, state.known);
    }

    @Benchmark
    public int oneBusinessCel(OneBusiness state) {
        return over(state.cel, state.celKnown);
    }

    @Benchmark
    public int changedAid(ManyBusinesses state) {
        return state.known.stream().mapToInt(one -> one(state.screening, CHANGED, one)).sum();
    }

    @Benchmark
    public int changedAidCel(ManyBusinessesOfCel state) {
        return state.known.stream().mapToInt(one -> state.cel.over(CHANGED, one)).sum();
    }

    /** On all processors, as a search over every case is. */
    @Benchmark
    public long everything(ManyBusinesses state) {
        return state.known.parallelStream().mapToLong(one -> over(state.screening, one)).sum();
    }
}
