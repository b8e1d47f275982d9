package fr.phare.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SettingPropertiesTest {

    private static final Placeholder DATE = Placeholder.of("a.date").mustStand();
    private static final Placeholder LINK = Placeholder.of("a.link");
    private static final Text TEXT = Text.lines(5_000, DATE, LINK);

    @Property
    void aNumberIsReadAsItWasKept(@ForAll @IntRange(min = -50, max = 700) int value) {
        assertKept(Setting.number("a.number", 3, -50, 700), value);
    }

    @Property
    void aDurationIsReadAsItWasKept(@ForAll @IntRange(max = 20_000) int minutes) {
        assertKept(
                Setting.duration("a.span", Duration.ZERO, Duration.ZERO, Duration.ofDays(30)),
                Duration.ofMinutes(minutes));
    }

    @Property
    void aYesOrNoIsReadAsItWasKept(@ForAll boolean value) {
        assertKept(Setting.yesNo("a.yes", true), value);
    }

    @Property
    void aChoiceIsReadAsItWasKept(@ForAll DayOfWeek day) {
        assertKept(Setting.choice("a.day", DayOfWeek.MONDAY), day);
    }

    @Property
    void aColourIsReadAsItWasKept(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
        assertKept(Setting.colour("a.colour", Colour.WHITE), new Colour(rgb));
    }

    @Property
    void aPictureIsReadAsItWasKept(@ForAll("hashes") String hash) {
        assertKept(Setting.picture("a.picture"), new Picture(hash));
    }

    @Provide
    Arbitrary<String> hashes() {
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64));
    }

    /** Whatever is typed: refused, or kept so that it is read as the same again. */
    @Property
    void aTextIsReadAsItWasKept(@ForAll("texts") String typed) {
        for (Text kind : Stream.of(TEXT, Text.line(40).orEmpty()).toList()) {
            if (kind.read(typed) instanceof Reading.Accepted<Wording>(Wording value)) {
                assertThat(kind.read(kind.canonical(value)))
                        .isEqualTo(new Reading.Accepted<>(value));
            }
        }
    }

    @Property
    void aTextThatIsAcceptedHasNothingLeftToFillIn(@ForAll("texts") String typed) {
        if (TEXT.read(typed) instanceof Reading.Accepted<Wording>(Wording value)) {
            assertThat(value.with(java.util.Map.of("date", "x", "link", "y")))
                    .doesNotContain("{", "}");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Le ", "{date}", "{link}", "{", "}", "{lien}", "\r\n", "\n", " ", "é\t")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void noTypedTextBreaksAnyKind(@ForAll @StringLength(max = 60) String typed) {
        for (Kind<?> kind :
                Stream.<Kind<?>>of(
                                new WholeNumber(0, 9),
                                new Span(Duration.ZERO, Duration.ofDays(2)),
                                new YesNo(),
                                new Choice<>(DayOfWeek.class),
                                TEXT,
                                new Tint(java.util.List.of(Colour.WHITE)),
                                new Image())
                        .toList()) {
            assertThat(kind.read(typed)).isNotNull();
        }
    }

    @Property
    void theNearestDarkerColourIsAccepted(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
        Tint kind = new Tint(java.util.List.of(Colour.WHITE, new Colour(0xFBF8F2)));
        Colour nearest = kind.nearest(new Colour(rgb));

        assertThat(kind.read(nearest.toString())).isEqualTo(new Reading.Accepted<>(nearest));
        if (kind.read(new Colour(rgb).toString()) instanceof Reading.Accepted) {
            assertThat(nearest).isEqualTo(new Colour(rgb));
        }
    }

    private static <T> void assertKept(Setting<T> setting, T value) {
        assertThat(setting.read(setting.canonical(value))).isEqualTo(new Reading.Accepted<>(value));
    }
}
