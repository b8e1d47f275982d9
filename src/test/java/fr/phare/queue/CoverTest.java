package fr.phare.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverTest {

    private static final AccountId ANA = new AccountId(new UUID(1, 1));
    private static final AccountId BEN = new AccountId(new UUID(2, 2));
    private static final AccountId CLEO = new AccountId(new UUID(3, 3));

    @Test
    void whoIsThereKeepsTheirOwn() {
        assertThat(Cover.NONE.inCharge(ANA)).isEqualTo(ANA);
        assertThat(Cover.NONE.coveredBy(ANA)).containsExactly(ANA);
        assertThat(Cover.NONE.inCharge(null)).isNull();
    }

    @Test
    void whatIsKeptForSomebodyAwayIsTheirColleagues() {
        Cover cover = new Cover(Set.of(ANA), Map.of(ANA, BEN));

        assertThat(cover.inCharge(ANA)).isEqualTo(BEN);
        assertThat(cover.coveredBy(BEN)).containsExactlyInAnyOrder(ANA, BEN);
        assertThat(cover.coveredBy(CLEO)).containsExactly(CLEO);
    }

    @Test
    void withoutAColleagueInChargeItIsEverybodys() {
        assertThat(new Cover(Set.of(ANA), Map.of()).inCharge(ANA)).isNull();
    }

    @Test
    void nobodyStandsInWhoIsAwayThemselves() {
        Cover cover = new Cover(Set.of(ANA, BEN), Map.of(ANA, BEN, BEN, ANA));

        assertThat(cover.inCharge(ANA)).isNull();
        assertThat(cover.coveredBy(ANA)).containsExactly(ANA);
    }
}
