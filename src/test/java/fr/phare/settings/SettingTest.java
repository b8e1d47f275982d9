package fr.phare.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

    private static final Span SPAN = new Span(Duration.ofMinutes(5), Duration.ofDays(5));
    private static final Text MESSAGE =
            Text.lines(60, Placeholder.of("a.lien").mustStand(), Placeholder.of("a.reference"));

    @ParameterizedTest
    @CsvSource({
        "2 h,120",
        "90 min,90",
        "'1,5 h',90",
        "1.5 h,90",
        "1 d,1440",
        "1 j,1440",
        "5d,7200"
    })
    void readsDurationsAsPeopleTypeThem(String typed, long minutes) {
        assertThat(SPAN.read(typed)).isEqualTo(new Reading.Accepted<>(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"4 min", "6 d", "2", "h", "-2 h", "2 h 30", "9999999 d", "''", "deux heures"})
    void refusesDurationsOutOfBoundsNamingThem(String typed) {
        assertThat(SPAN.read(typed))
                .isEqualTo(
                        new Reading.Refused<>(
                                "settings.refused.duration",
                                List.of(Duration.ofMinutes(5), Duration.ofDays(5))));
    }

    @Test
    void refusesPartsOfMinutes() {
        assertThat(SPAN.read("7,5 min"))
                .isEqualTo(new Reading.Refused<>("settings.refused.minutes", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"24,true", "1 0,true", "60,true", "61,false", "0,false", "2.5,false", "'',false"})
    void readsNumbersWithinBounds(String typed, boolean accepted) {
        assertThat(new WholeNumber(1, 60).read(typed) instanceof Reading.Accepted)
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Suivez {lien}.|",
                "{lien} {lien} {reference}|",
                "Suivez le lien.|settings.refused.missing",
                "{lien} {date}|settings.refused.placeholder",
                "{lien} {Lien}|settings.refused.placeholder",
                "{lien} {|settings.refused.brace",
                "{{lien}}|settings.refused.brace",
                "''|settings.refused.empty"
            })
    void refusesTextsThatCannotBeFilledIn(String typed, String refusal) {
        Reading<Wording> reading = MESSAGE.read(typed);
        assertThat(reading instanceof Reading.Refused<Wording> refused ? refused.key() : null)
                .isEqualTo(refusal);
    }

    @Test
    void namesThePlaceholderThatIsUnknownAndThoseThatAreKnown() {
        assertThat(MESSAGE.read("{lien} {prenom}"))
                .isEqualTo(
                        new Reading.Refused<>(
                                "settings.refused.placeholder",
                                List.of("{prenom}", "{lien}, {reference}")));
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(MESSAGE.read("{lien}".repeat(11)))
                .isEqualTo(new Reading.Refused<>("settings.refused.long", List.of(60, 66)));
    }

    @Test
    void keepsLinesOnlyWhereThereMayBeSeveral() {
        assertThat(Text.lines(60).read(" un\r\n\r\ndeux \n"))
                .isEqualTo(new Reading.Accepted<>(new Wording("un\n\ndeux")));
        assertThat(Text.line(60).read("un\r\ndeux\u0000"))
                .isEqualTo(new Reading.Accepted<>(new Wording("un deux")));
    }

    @Test
    void fillsInWhatItIsGivenLiterally() {
        assertThat(new Wording("{a} et {b}").with(Map.of("a", "$1 {b}", "b", "\\")))
                .isEqualTo("$1 {b} et \\");
    }

    @Test
    void measuresContrastAsTheGuidelinesDo() {
        assertThat(Colour.WHITE.contrast(new Colour(0))).isCloseTo(21, within(0.01));
        assertThat(Colour.WHITE.contrast(new Colour(0x767676))).isCloseTo(4.54, within(0.01));
        assertThat(Colour.WHITE.contrast(new Colour(0x777777))).isCloseTo(4.48, within(0.01));
        assertThat(Colour.WHITE.contrast(new Colour(0x0000FF))).isCloseTo(8.59, within(0.01));
    }

    @Test
    void refusesAPaleColourWithItsContrastAndOffersADarkerOne() {
        Tint kind = new Tint(List.of(Colour.WHITE));

        assertThat(kind.read("#e07b00"))
                .isEqualTo(
                        new Reading.Refused<>(
                                "settings.refused.contrast", List.of(2.9, new Colour(0xb36200))));
        assertThat(kind.read("b36200")).isInstanceOf(Reading.Accepted.class);
        assertThat(kind.read("orange"))
                .isEqualTo(new Reading.Refused<>("settings.refused.colour", List.of()));
    }

    @Test
    void cannotBeDeclaredWithAWrongKeyOrADefaultOutOfBounds() {
        assertThatThrownBy(() -> Setting.yesNo("NoModule", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Setting.number("a.number", 5, 6, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothLanguagesOfATextShareTheirLabel() {
        Translated text = Translated.text("callback.banner", Text.line(9));

        assertThat(text.french().key()).isEqualTo("callback.banner.fr");
        assertThat(text.english().key()).isEqualTo("callback.banner.en");
        assertThat(text.english().label()).isEqualTo("callback.setting.banner");
        assertThat(text.french().label()).isEqualTo("callback.setting.banner");
    }
}
