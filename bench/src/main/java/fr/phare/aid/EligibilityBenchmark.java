package fr.phare.aid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All aids for one business, as at every answer of a conversation. */
@State(Scope.Benchmark)
public class EligibilityBenchmark {

    private static final AssessmentDates TODAY = AssessmentDates.of(LocalDate.of(2026, 11, 22));

    private static final Answers HALF_KNOWN =
            new Answers(
                    Map.of(
                            new FactId("legal_form"), new FactValue.Choice("ei"),
                            new FactId("registered"), new FactValue.Bool(true),
                            new FactId("staff"), new FactValue.Whole(2),
                            new FactId("owes_social"), new FactValue.Bool(true),
                            new FactId("owes_tax"), new FactValue.Bool(false),
                            new FactId("payments_ceased"), new FactValue.Bool(false),
                            new FactId("months_active"), new FactValue.Whole(60)));

    private final Catalogue catalogue = new CatalogueConfiguration().catalogue();

    @Benchmark
    public List<Assessment> nothingKnown() {
        return Eligibility.assess(catalogue, Answers.NONE, TODAY);
    }

    @Benchmark
    public List<Assessment> halfKnown() {
        return Eligibility.assess(catalogue, HALF_KNOWN, TODAY);
    }

    /** With the questions put in order, by what is still open. */
    @Benchmark
    public List<Eligibility.NextQuestion> nextQuestions() {
        List<Assessment> assessments = Eligibility.assess(catalogue, HALF_KNOWN, TODAY);
        return Eligibility.nextQuestions(catalogue, HALF_KNOWN, TODAY, assessments);
    }
}
