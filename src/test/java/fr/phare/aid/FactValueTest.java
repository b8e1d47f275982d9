package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staff                 | 3             | 3",
                "staff                 | 1 200         | 1200",
                "assets_cents          | 1 234,50 €    | 123450",
                "assets_cents          | 1234.5        | 123450",
                "assets_cents          | 15000         | 1500000",
                "loss_bp               | 45 %          | 4500",
                "loss_bp               | 45,25         | 4525",
                "short_time_from       | 3/11/2026     | 2026-11-03",
                "short_time_from       | 2026-11-03    | 2026-11-03",
                "declarations_filed    | Oui           | true",
                "declarations_filed    | no            | false",
                "legal_form            | micro         | micro"
            })
    void understandsWhatPeopleType(String fact, String typed, String canonical) {
        assertThat(parse(fact, typed))
                .isInstanceOfSatisfying(
                        FactValue.Parsed.Accepted.class,
                        accepted -> assertThat(accepted.value().canonical()).isEqualTo(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staff                 | 2,5           | aid.refusal.integer",
                "staff                 | trois         | aid.refusal.integer",
                "staff                 | -1            | aid.refusal.bounds",
                "staff                 | 99999999999999999999 | aid.refusal.integer",
                "assets_cents          | 1,234         | aid.refusal.money",
                "assets_cents          | 1.234,50      | aid.refusal.money",
                "assets_cents          | 🙂            | aid.refusal.money",
                "loss_bp               | 101           | aid.refusal.bounds",
                "loss_bp               | 1e3           | aid.refusal.percent",
                "short_time_from       | 31/2/2026     | aid.refusal.date",
                "short_time_from       | 3/11/1826     | aid.refusal.bounds",
                "declarations_filed    | peut-être     | aid.refusal.boolean",
                "legal_form            | sarl          | aid.refusal.choice",
                "legal_form            | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx |"
                        + " aid.refusal.too-long"
            })
    void refusesTheRestAndSaysWhy(String fact, String typed, String key) {
        assertThat(parse(fact, typed))
                .isInstanceOfSatisfying(
                        FactValue.Parsed.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void nothingTypedIsNotARefusal() {
        assertThat(parse("staff", "  ")).isEqualTo(new FactValue.Parsed.Empty());
    }

    @Test
    void showsAnswersAsPeopleReadThem() {
        Fact assets = fact("assets_cents");
        FactValue value = new FactValue.Money(1_500_050);

        assertThat(value.display(assets, Locale.FRENCH)).isEqualTo("15\u202f000,50\u00a0€");
        assertThat(value.display(assets, Locale.ENGLISH)).isEqualTo("€15,000.50");
        assertThat(new FactValue.Whole(3).display(fact("staff"), Locale.FRENCH))
                .isEqualTo("3\u00a0salariés");
        assertThat(new FactValue.Choice("ei").display(fact("legal_form"), Locale.ENGLISH))
                .isEqualTo("sole trader");
    }

    @Test
    void answersDoNotPrintThemselves() {
        Answers answers =
                Answers.NONE
                        .with(new FactId("assets_cents"), new FactValue.Money(987_654))
                        .with(new FactId("legal_form"), new FactValue.Choice("micro"));

        assertThat(answers.toString()).isEqualTo("Answers[2]");
        assertThat(answers.values().values()).asString().doesNotContain("987", "micro");
    }

    private static FactValue.Parsed parse(String fact, String typed) {
        return FactValue.parse(fact(fact), typed);
    }

    private static Fact fact(String id) {
        return Catalogues.SHIPPED.fact(new FactId(id)).orElseThrow();
    }
}
