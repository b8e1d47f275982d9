package fr.phare.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstablishmentTest {

    @Test
    void countsWholeYearsSinceCreation() {
        Establishment firm = establishment("1000", LocalDate.of(2020, 3, 15));

        assertThat(firm.yearsActive(LocalDate.of(2026, 3, 14))).hasValue(5);
        assertThat(firm.yearsActive(LocalDate.of(2026, 3, 15))).hasValue(6);
        assertThat(firm.yearsActive(LocalDate.of(2019, 1, 1))).hasValue(0);
        assertThat(establishment("1000", null).yearsActive(LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void theLegalFormTellsCompaniesFromSoleTraders() {
        assertThat(establishment("1000", null).isSoleTrader()).isTrue();
        assertThat(establishment("1000", null).isCompany()).isFalse();
        assertThat(establishment("5499", null).isCompany()).isTrue();
        assertThat(establishment("9220", null).isCompany()).isFalse();
        assertThat(establishment("", null).isSoleTrader()).isFalse();
    }

    @Test
    void readsActivitiesAtEveryLevel() {
        NafCode bakery = new NafCode("10.71C");

        assertThat(NafCode.parse("1071c")).contains(bakery);
        assertThat(NafCode.parse("10.71 C")).contains(bakery);
        assertThat(NafCode.parse("10")).contains(new NafCode("10"));
        assertThat(NafCode.parse("75.1E")).isEmpty();
        assertThat(bakery.isWithin(new NafCode("10.7"))).isTrue();
        assertThat(bakery.isWithin(new NafCode("10.72"))).isFalse();
        assertThatThrownBy(() -> new NafCode("1071C")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Establishment establishment(String legalForm, @Nullable LocalDate createdOn) {
        return new Establishment(
                new Siret("77566343801906"),
                "Fleurs d’Élo",
                "",
                null,
                "",
                new LegalForm(legalForm),
                null,
                new Establishment.Place("59350", "Lille", "59000"),
                true,
                createdOn,
                true);
    }
}
