package fr.phare.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.phare.aid.Catalogue;
import fr.phare.progress.ProgressBar;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Says of each business of a file which aids are open to it: one line of JSON in, one out, in the
 * same order. A line that cannot be taken is reported and skipped.
 */
final class BusinessFile {

    /** How much went in, and how much of it could not be taken. */
    record Outcome(long answered, long skipped) {}

    /** One line of the result; {@code id} is the one that the business came with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(long line, @Nullable JsonNode id, @JsonUnwrapped Answer answer) {}

    /** What comes of one line: the result, or why there is none. */
    private sealed interface Judged {
        record Good(String json) implements Judged {}

        record Bad(String reason) implements Judged {}
    }

    private static final int AT_ONCE = 512;

    private final Catalogue catalogue;
    private final @Nullable YearMonth period;
    private final LocalDate assessedOn;
    private final Words words;

    /**
     * @param period the month concerned where a business does not say one; null: the month of its
     *     day
     * @param assessedOn the day whose rules apply where a business does not say one
     */
    BusinessFile(
            Catalogue catalogue, @Nullable YearMonth period, LocalDate assessedOn, Words words) {
        this.catalogue = catalogue;
        this.period = period;
        this.assessedOn = assessedOn;
        this.words = words;
    }

    /** Writes results to {@code out}, and to {@code errors} what was skipped and how far it is. */
    Outcome run(BusinessLines lines, PrintStream out, PrintStream errors) throws IOException {
        ProgressBar bar = new ProgressBar(errors);
        bar.begin("Businesses");
        long answered = 0;
        long skipped = 0;
        List<BusinessLines.Line> some = lines.next(AT_ONCE);
        while (!some.isEmpty()) {
            for (Judged judged : some.parallelStream().map(this::judge).toList()) {
                switch (judged) {
                    case Judged.Good(String json) -> {
                        out.println(json);
                        answered = answered + 1;
                    }
                    case Judged.Bad(String reason) -> {
                        bar.print(reason, true);
                        skipped = skipped + 1;
                    }
                }
            }
            some = lines.next(AT_ONCE);
            bar.advance(answered + skipped, some.isEmpty() ? 1 : lines.part());
        }
        out.flush();
        return new Outcome(answered, skipped);
    }

    private Judged judge(BusinessLines.Line line) {
        if (line.tooLong()) {
            return bad(line, words.t("check.file.too-long", BusinessLines.MOST_BYTES / 1024));
        }
        FieldErrors errors = new FieldErrors();
        try {
            JsonNode root = Question.MAPPER.readTree(line.json());
            Question question = Question.of(root, catalogue, words, errors);
            if (question == null) {
                return bad(line, words.t("check.file.unreadable"));
            }
            return errors.isEmpty() ? good(line, root, question) : bad(line, told(errors));
        } catch (JacksonException unreadable) {
            return bad(line, words.t("check.file.unreadable"));
        }
    }

    private Judged good(BusinessLines.Line line, JsonNode root, Question question) {
        Answer answer = Answer.to(question, catalogue, question.dates(period, assessedOn), words);
        Said said = new Said(line.number(), root.get("id"), answer);
        return new Judged.Good(Question.MAPPER.writeValueAsString(said));
    }

    private Judged bad(BusinessLines.Line line, String reason) {
        return new Judged.Bad(words.t("check.file.skipped", line.number(), reason));
    }

    private static String told(FieldErrors errors) {
        return errors.all().stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }
}
