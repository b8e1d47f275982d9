package fr.phare.account;

import static fr.phare.account.PasswordStrength.Weakness.Kind.TOO_LONG;
import static fr.phare.account.PasswordStrength.Weakness.Kind.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    private static final List<String> PERSONAL =
            List.of("eloise.oeuvrard@cma-nord.example", "Éloïse Œuvrard");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kR7!vQ2#mZ9u",
                "Gk7dPq2wXm9bTz",
                "nutria vexes 41 flan",
                "la pluie tombe dru sur le toit",
                "82915734068247193506418273",
                "œufs brouillés à l’aneth 9"
            })
    void acceptsWhatHasEightyBits(String password) {
        assertThat(PasswordStrength.of(password, PERSONAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kR7!vQ2#mZ9, 1",
        "Gk7dPq2wXm9bT, 1",
        "gk7dpq2wxm9bt, 3",
        "gkdpqwxmbtzv, 8",
        "8291573406824719350641827, 0",
        "829157340682471935064182, 1",
    })
    void saysHowManyCharactersAreMissing(String password, int missing) {
        Optional<Integer> told =
                PasswordStrength.of(password, PERSONAL)
                        .filter(weakness -> weakness.kind() == TOO_SHORT)
                        .map(PasswordStrength.Weakness::missing);

        assertThat(told.orElse(0)).isEqualTo(missing);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyShortestAcceptedLengthHasEightyBits(int kinds) {
        String sample = List.of("a", "a1", "aA1", "aA1!").get(kinds - 1);
        int smallestAlphabet = List.of(26, 36, 62, 99).get(kinds - 1);
        double bits =
                PasswordStrength.neededLength(sample) * (Math.log(smallestAlphabet) / Math.log(2));

        assertThat(Math.round(bits)).isGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({
        "Eloise!2026-kvzq, PERSONAL",
        "xx-ŒUVRARD-42-kvzq, PERSONAL",
        "LePhareDuBout#42, PERSONAL",
        "Motdepasse2026!, COMMON",
        "P4ssw0rd-P4ssw0rd!, COMMON",
        "Azertyuiop#2026, COMMON",
        "Bonjour!Bonjour1, COMMON",
        "kR7!kR7!kR7!kR7!, PATTERN",
        "aaaaaaaaaaaaaaaaaaaaaaaa, PATTERN",
        "abcdefghijklmnopqrstuvwxyz, PATTERN",
        "123456789012345678901234567890, PATTERN",
    })
    void refusesWhatIsTriedFirst(String password, PasswordStrength.Weakness.Kind kind) {
        assertThat(PasswordStrength.of(password, PERSONAL).map(PasswordStrength.Weakness::kind))
                .contains(kind);
    }

    @Test
    void refusesMoreThanAHundredAndTwentyEightCharacters() {
        assertThat(PasswordStrength.of("kR7!vQ2#".repeat(17), PERSONAL))
                .map(PasswordStrength.Weakness::kind)
                .contains(TOO_LONG);
    }

    @Test
    void judgesAPasswordTheSameHoweverItsAccentsWereTyped() {
        assertThat(PasswordStrength.normalised("e\u0301toile"))
                .isEqualTo(PasswordStrength.normalised("\u00e9toile"));
    }

    @Property(tries = 300)
    void answersForEveryText(@ForAll String password, @ForAll String name) {
        assertThat(PasswordStrength.of(password, List.of(name))).isNotNull();
    }
}
