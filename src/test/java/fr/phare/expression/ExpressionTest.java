package fr.phare.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.expression.Value.Bool;
import fr.phare.expression.Value.Text;
import fr.phare.expression.Value.Whole;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final Map<String, Variable> SCOPE =
            Map.of(
                    "staff", Variable.whole("staff", 0, 1_000),
                    "loss_bp", Variable.whole("loss_bp", 0, 10_000),
                    "filed", Variable.bool("filed"),
                    "sued", Variable.bool("sued"),
                    "form", Variable.text("form", Set.of("ei", "micro", "company")),
                    "huge", Variable.whole("huge", Long.MIN_VALUE, Long.MAX_VALUE));

    private static final Map<String, Value> KNOWN =
            Map.of("staff", new Whole(3), "loss_bp", new Whole(4_500), "form", new Text("micro"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "staff == 3                              ; true",
                "staff != 3                              ; false",
                "loss_bp >= 5000                         ; false",
                "loss_bp < 5000 && staff <= 3            ; true",
                "2 + 3 * staff == 11                     ; true",
                "(2 + 3) * staff == 15                   ; true",
                "10 - staff - 2 == 5                     ; true",
                "-staff == -3                            ; true",
                "staff - -2 == 5                         ; true",
                "form == 'micro'                         ; true",
                "form in [\"ei\", 'company']             ; false",
                "staff in [1, 2, 3]                      ; true",
                "!(staff > 5) || staff > 100             ; true",
                "true || staff > 5 && false              ; true",
                "(staff > 1) == true                     ; true",
                "-9223372036854775808 < staff            ; true"
            })
    void evaluatesAsCelDoes(String text, boolean expected) {
        assertThat(evaluate(text)).isEqualTo(Bool.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "staff > 5 && filed  ; false",
                "filed && staff > 5  ; false",
                "staff < 5 || filed  ; true",
                "filed || staff < 5  ; true"
            })
    void isDecidedWhereTheMissingFactDoesNotMatter(String text, boolean expected) {
        assertThat(evaluate(text)).isEqualTo(Bool.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "filed || sued                    ; filed,sued",
                "filed && sued                    ; filed,sued",
                "filed && staff < 5               ; filed",
                "(filed && staff > 5) || sued     ; sued",
                "!filed                           ; filed",
                "filed == sued                    ; filed,sued",
                "huge > staff                     ; huge",
                "huge in [1]                      ; huge"
            })
    void namesTheMissingFactsThatMatter(String text, String missing) {
        assertThat(evaluate(text))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.missing())
                                        .containsExactly(missing.split(",", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "staff > 1.5            ; 9  ; whole",
                "staff / 2 > 1          ; 6  ; division",
                "staff % 2 == 1         ; 6  ; division",
                "filed ? true : false   ; 6  ; ternary",
                "staff = 3              ; 6  ; ==",
                "filed & sued           ; 6  ; &&",
                "staff >                ; 7  ; missing at the end",
                "(staff > 1             ; 10 ; )",
                "staff > 1 staff        ; 10 ; unexpected staff",
                "1 < staff < 5          ; 10 ; chain",
                "staf > 1               ; 0  ; no fact is called staf",
                "filed > 1              ; 8  ; BOOL is expected",
                "staff && filed         ; 0  ; BOOL is expected",
                "filed < sued           ; 6  ; only numbers",
                "form == 'sarl'         ; 5  ; none of the choices",
                "form in ['ei','sarl']  ; 5  ; none of the choices",
                "form in [1]            ; 5  ; another type",
                "form in []             ; 9  ; unexpected ]",
                "staff in [filed]       ; 10 ; not a fact",
                "if > 1                 ; 0  ; word of the language",
                "form == 'ei            ; 8  ; not closed",
                "form == 'e\\n'         ; 11 ; escaped",
                "staff > 9223372036854775808 ; 8 ; too large",
                "huge + 1 > 2           ; 5  ; overflow",
                "-huge > 2              ; 0  ; overflow",
                "Staff > 1              ; 0  ; unexpected character",
                "staff > ٣              ; 8  ; U+0663"
            })
    void refusesAtTheRightPlaceAndSaysWhy(String text, int position, String reason) {
        assertThat(Expression.parse(text, SCOPE))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).contains(reason);
                            assertThat(refused.position()).isEqualTo(position);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-", "!("})
    void refusesWhatIsNestedTooDeep(String opening) {
        assertThat(Expression.parse(opening.repeat(900), SCOPE))
                .isInstanceOfSatisfying(
                        Parsed.Refused.class,
                        refused -> assertThat(refused.reason()).contains("nested"));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Expression.parse("filed || ".repeat(1_000_000) + "filed", SCOPE))
                .isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void aFactOutsideItsBoundsIsABugNotAnAnswer() {
        Expression twice = accept("staff * 2 > 0");

        assertThatThrownBy(() -> twice.evaluate(name -> new Whole(Long.MAX_VALUE)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> twice.evaluate(name -> new Text("three")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysHowFarAFailedComparisonWas() {
        Expression expression = accept("!filed && loss_bp >= 5000 && staff <= 50");

        Shortfall shortfall =
                expression
                        .shortfalls(
                                Map.of(
                                                "filed", Bool.FALSE,
                                                "loss_bp", new Whole(4_500),
                                                "staff", new Whole(3))
                                        ::get)
                        .getFirst();

        assertThat(shortfall.leftValue()).isEqualTo(4_500);
        assertThat(shortfall.needed()).isEqualTo(Relation.AT_LEAST);
        assertThat(shortfall.rightValue()).isEqualTo(5_000);
    }

    @Test
    void saysWhatWasNeededUnderANegation() {
        assertThat(accept("!(staff > 2)").shortfalls(KNOWN::get))
                .singleElement()
                .extracting(Shortfall::needed)
                .isEqualTo(Relation.AT_MOST);
    }

    @Test
    void hasNoShortfallWhereNothingFailed() {
        assertThat(accept("staff <= 50 || loss_bp > 9000").shortfalls(KNOWN::get)).isEmpty();
        assertThat(accept("filed && staff <= 50").shortfalls(KNOWN::get)).isEmpty();
    }

    @Test
    void answersDoNotPrintThemselves() {
        assertThat(new Whole(4_500)).asString().doesNotContain("4500");
        assertThat(accept("loss_bp >= 5000").shortfalls(KNOWN::get))
                .asString()
                .doesNotContain("4500");
    }

    private static Outcome evaluate(String text) {
        return accept(text).evaluate(KNOWN::get);
    }

    private static Expression accept(String text) {
        Parsed parsed = Expression.parse(text, SCOPE);
        assertThat(parsed).as(text).isInstanceOf(Parsed.Accepted.class);
        return ((Parsed.Accepted) parsed).expression();
    }
}
