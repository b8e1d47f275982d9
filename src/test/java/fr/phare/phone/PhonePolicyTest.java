package fr.phare.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.phone.PhoneReading.Accepted;
import fr.phare.phone.PhoneReading.Reason;
import fr.phare.phone.PhoneReading.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonePolicyTest {

    private final PhonePolicy policy = new PhonePolicy(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                "06\u201112\u201134\u201156\u201178",
                "(06) 12 34 56 78",
                "  06 12 34 56 78\t",
                "\u202a06 12 34 56 78\u202c",
                "612345678",
                "+33612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+33 (0) 6.12.34.56.78",
                "(+33) 6 12 34 56 78",
                "0033 6 12 34 56 78",
                "0033 (0)6 12 34 56 78",
                "33 6 12 34 56 78"
            })
    void readsFrenchWritings(String written) {
        assertThat(policy.read(written)).isEqualTo(accepted("+33612345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "01 23 45 67 89, +33123456789",
        "09 12 34 56 78, +33912345678",
        "0692 12 34 56, +262692123456",
        "0693 12 34 56, +262693123456",
        "0262 30 12 34, +262262301234",
        "0269 60 12 34, +262269601234",
        "0639 01 23 45, +262639012345",
        "0690 00 12 34, +590690001234",
        "0590 27 12 34, +590590271234",
        "0694 20 12 34, +594694201234",
        "0594 10 12 34, +594594101234",
        "0696 20 12 34, +596696201234",
        "0596 30 12 34, +596596301234",
        "+33 5 96 30 12 34, +596596301234",
        "0508 41 12 34, +508411234",
        "87 12 34 56, +68987123456",
        "+262 692 12 34 56, +262692123456",
        "+262 (0)692 12 34 56, +262692123456",
        "262 692 12 34 56, +262692123456",
        "+687 75 12 34, +687751234",
        "+689 87 12 34 56, +68987123456",
        "+681 72 12 34, +681721234",
        "+508 41 12 34, +508411234"
    })
    void readsMainlandAndOverseas(String written, String e164) {
        assertThat(policy.read(written)).isEqualTo(accepted(e164));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "06 12 34 56, TOO_FEW_DIGITS",
        "06 12 34 56 78 90, TOO_MANY_DIGITS",
        "0263 99 99 99, UNREADABLE",
        "75 12 34, UNREADABLE",
        "0412345, TOO_FEW_DIGITS",
        "bonjour, UNREADABLE",
        "0800-FLEURS, UNREADABLE",
        "06+12345678, UNREADABLE",
        "++33612345678, UNREADABLE",
        "0612345678 ou 0712345678, UNREADABLE",
        "000000000000, UNREADABLE",
        "O6 12 34 56 78, LETTERS",
        "06 l2 34 56 78, LETTERS",
        "01 23 45 67 89 poste 12, EXTENSION",
        "01 23 45 67 89 ext. 99, EXTENSION",
        "01 23 45 67 89 #12, EXTENSION",
        "01 23 45 67 89 x3, EXTENSION",
        "'+33123456789;ext=99', EXTENSION",
        "'0123456789,,1234', EXTENSION",
        "٠٦١٢٣٤٥٦٧٨, NOT_LATIN_DIGITS",
        "０６１２３４５６７８, NOT_LATIN_DIGITS",
        "06 12 34 56 ७८, NOT_LATIN_DIGITS",
        "0899 12 34 56, PREMIUM",
        "0810 12 34 56, PREMIUM",
        "0820 12 34 56, PREMIUM",
        "0800 12 34 56, KIND",
        "15, SHORT",
        "112, SHORT",
        "3114, SHORT",
        "39 49, SHORT",
        "118 218, SHORT",
        "36465, SHORT",
        "+881 6 1234 5678, SATELLITE",
        "+870 773 111 632, SATELLITE",
        "+882 16 1234 5678, SATELLITE",
        "+53 5 1234567, COUNTRY",
        "+252 61 2345678, COUNTRY",
        "+960 771 2345, COUNTRY",
        "+1 212 555 0123, COUNTRY",
        "+32 2 812 34 56, COUNTRY",
        "+800 1234 5678, COUNTRY",
        "+979 1234 56789, COUNTRY"
    })
    void saysWhyANumberIsRefused(String written, Reason reason) {
        assertThat(policy.read(written)).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678\r\nX-Header: 1",
                "06123\u000045678",
                "06 12\n34 56 78",
                "\u202e0612345678",
                "📞0612345678",
                "0612345678\ud800",
                "06 12 34 56 78 06 12 34 56 78 06 12 34 56 78"
            })
    void refusesControlCharactersAndOverlongInput(String written) {
        assertThat(policy.read(written)).isEqualTo(new Refused(Reason.UNREADABLE));
    }

    @Test
    void callsNeighboursOnlyWhereTheyAreChosen() {
        PhonePolicy frontier = new PhonePolicy(List.of("BE", "LU", "DE", "CH", "IT", "ES", "MC"));

        assertThat(frontier.read("+32 2 812 34 56")).isEqualTo(accepted("+3228123456"));
        assertThat(frontier.read("+39 06 1234 5678")).isEqualTo(accepted("+390612345678"));
        assertThat(frontier.read("+352 621 123 456")).isEqualTo(accepted("+352621123456"));
        assertThat(frontier.read("+49 900 1 123456")).isEqualTo(new Refused(Reason.PREMIUM));
        assertThat(frontier.read("+44 20 7946 0958")).isEqualTo(new Refused(Reason.COUNTRY));
    }

    @Test
    void refusesASettingThatIsNoCountry() {
        assertThatThrownBy(() -> new PhonePolicy(Set.of("BE", "XX")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XX");
    }

    @Test
    void aNumberIsShownTheFrenchWayAndNeverPrinted() {
        PhoneNumber mobile = new PhoneNumber("+33612345678");

        assertThat(mobile.display()).isEqualTo("06 12 34 56 78");
        assertThat(mobile.international()).isEqualTo("+33 6 12 34 56 78");
        assertThat(new PhoneNumber("+262692123456").display()).isEqualTo("+262 692 12 34 56");
        assertThat(mobile).hasToString("PhoneNumber[…78]");
        assertThat(new Accepted(mobile).toString()).doesNotContain("12345");
    }

    private static PhoneReading accepted(String e164) {
        return new Accepted(new PhoneNumber(e164));
    }
}
