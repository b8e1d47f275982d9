package fr.phare.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import fr.phare.phone.PhoneReading.Accepted;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever is typed, only numbers that may be called come through. */
class PhonePropertiesTest {

    private static final Set<String> CALLED =
            Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "BE");

    private static final Set<PhoneNumberType> KINDS =
            Set.of(
                    PhoneNumberType.FIXED_LINE,
                    PhoneNumberType.MOBILE,
                    PhoneNumberType.FIXED_LINE_OR_MOBILE,
                    PhoneNumberType.VOIP);

    private final PhonePolicy policy = new PhonePolicy(Set.of("BE"));
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @Property(tries = 10_000)
    void onlyCallableNumbersAreAccepted(@ForAll("oddities") String written)
            throws NumberParseException {
        PhoneReading reading = policy.read(written);

        Statistics.collect(reading instanceof Accepted ? "accepted" : reading);
        if (reading instanceof Accepted accepted) {
            PhoneNumber number = accepted.number();
            Phonenumber.PhoneNumber parsed = library.parse(number.e164(), null);
            assertThat(number.e164()).matches("\\+[1-9]\\d{6,14}");
            assertThat(library.getRegionCodeForNumber(parsed)).isIn(CALLED);
            assertThat(library.getNumberType(parsed)).isIn(KINDS);
            assertThat(policy.read(number.display())).isEqualTo(reading);
            assertThat(policy.read(number.international())).isEqualTo(reading);
            assertThat(policy.read(number.e164())).isEqualTo(reading);
        }
    }

    @Provide
    Arbitrary<String> oddities() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.strings().ofMaxLength(60)),
                Tuple.of(2, Arbitraries.strings().withChars("0123456789+ ().-x#").ofMaxLength(24)),
                Tuple.of(3, digits("0", 9)),
                Tuple.of(2, digits("", 14)),
                Tuple.of(2, withCountry()),
                Tuple.of(3, mutations()));
    }

    private static Arbitrary<String> digits(String prefix, int most) {
        return Arbitraries.strings()
                .numeric()
                .ofMinLength(Math.min(most, 6))
                .ofMaxLength(most)
                .map(rest -> prefix + rest);
    }

    private static Arbitrary<String> withCountry() {
        Arbitrary<String> country =
                Arbitraries.of(
                        "33", "262", "590", "594", "596", "687", "689", "681", "508", "32", "44",
                        "881", "882", "1", "53", "800", "979", "39", "377");
        return Combinators.combine(country, Arbitraries.strings().numeric().ofLength(9))
                .as((code, rest) -> "+" + code + rest);
    }

    /** A usual writing with one character replaced or added. */
    private static Arbitrary<String> mutations() {
        Arbitrary<String> usual =
                Arbitraries.of(
                        "06 12 34 56 78",
                        "+33 (0)6 12 34 56 78",
                        "0692 12 34 56",
                        "0033 1 23 45 67 89",
                        "0596.30.12.34",
                        "+32 2 812 34 56",
                        "87 12 34 56");
        return Combinators.combine(
                        usual,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.chars().all())
                .as(
                        (text, at, removed, character) -> {
                            int cut = Math.min(at, text.length() - 1);
                            return text.substring(0, cut)
                                    + character
                                    + text.substring(cut + removed);
                        });
    }
}
