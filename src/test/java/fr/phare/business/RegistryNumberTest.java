package fr.phare.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RegistryNumberTest {

    @Example
    void readsASiretHoweverItsDigitsAreGrouped() {
        Siret siret = new Siret("77566343801906");

        assertThat(Siret.parse("775 663 438 01906")).contains(siret);
        assertThat(Siret.parse(" 775\u00a0663\u202f438\u00a001906\n")).isEmpty();
        assertThat(Siret.parse("\t775.663.438-01906 ")).contains(siret);
        assertThat(siret.siren()).isEqualTo(new Siren("775663438"));
        assertThat(siret.display()).isEqualTo("775\u00a0663\u00a0438\u00a001906");
    }

    @Example
    void laPosteFollowsItsOwnRule() {
        assertThat(Siret.parse("35600000024221")).isPresent();
        assertThat(Siret.parse("35600000000048")).isPresent();
        assertThat(Siret.parse("35600000024222")).isEmpty();
    }

    @Example
    void whatIsNoNumberIsRefused() {
        assertThat(Siret.parse("")).isEmpty();
        assertThat(Siret.parse("٧٧٥٦٦٣٤٣٨٠١٩٠٦")).isEmpty();
        assertThat(Siren.parse("775663439")).isEmpty();
        assertThat(Siren.parse("775663438")).isPresent();
        assertThatThrownBy(() -> new Siret("775663438"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void aWrongDigitIsNoticed(
            @ForAll("sirets") String siret,
            @ForAll @IntRange(max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char wrong = (char) ('0' + (siret.charAt(at) - '0' + shift) % 10);
        String changed = siret.substring(0, at) + wrong + siret.substring(at + 1);

        assertThat(Siret.parse(siret)).isPresent();
        assertThat(Siret.parse(changed)).isEmpty();
    }

    @Property
    void oddInputIsReadWithoutAnError(@ForAll String text) {
        Siret.parse(text).ifPresent(siret -> assertThat(siret.value()).matches("[0-9]{14}"));
        Siren.parse(text).ifPresent(siren -> assertThat(siren.value()).matches("[0-9]{9}"));
        NafCode.parse(text)
                .ifPresent(code -> assertThat(NafCode.parse(code.value())).contains(code));
    }

    /** Thirteen digits and the key that makes Luhn's sum end in zero. */
    @Provide
    Arbitrary<String> sirets() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(13)
                .filter(digits -> !digits.startsWith("356000000"))
                .map(RegistryNumberTest::withKey);
    }

    private static String withKey(String digits) {
        for (int key = 0; key <= 9; key++) {
            if (RegistryNumber.passesLuhn(digits + key)) {
                return digits + key;
            }
        }
        throw new AssertionError(digits);
    }
}
