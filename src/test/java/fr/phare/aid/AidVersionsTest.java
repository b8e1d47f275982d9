package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.testing.PhareTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhareTest
class AidVersionsTest {

    @Autowired private JdbcClient jdbc;
    @Autowired private AidVersions versions;
    @Autowired private Catalogue catalogue;

    @Test
    void keepsEveryShippedVersionAtStart() {
        for (Aid aid : catalogue.aids()) {
            for (AidVersion version : aid.versions()) {
                assertThat(versions.pinned(version.ref()))
                        .hasValueSatisfying(
                                pinned ->
                                        assertThat(pinned.aids().getFirst().versions())
                                                .containsExactly(version));
            }
        }
    }

    @Test
    void keepingAgainChangesNothing() {
        int before = count();

        versions.keep(catalogue);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void anEditedVersionIsKeptBesideTheOneAnswersWereGivenWith() {
        int before = count();
        String rule = Catalogues.test("loss", "loss_bp >= 5000");
        String edited = Catalogues.test("loss", "loss_bp >= 7000");

        versions.keep(madeUp(rule));
        versions.keep(madeUp(edited));

        assertThat(count()).isEqualTo(before + 2);
        assertThat(versions.pinned(ref(madeUp(rule)))).isPresent();
        assertThat(versions.pinned(ref(madeUp(edited)))).isPresent();
    }

    @Test
    void whatWasNeverInForceIsNotFound() {
        var ref = new AidVersion.Ref(new AidId("ati"), "2022-04", "00".repeat(32));

        assertThat(versions.pinned(ref)).isEmpty();
    }

    @Test
    void whatIsKeptCannotBeChangedOrDeleted() {
        assertThatThrownBy(() -> jdbc.sql("update aid.version set content = ''").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from aid.version").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static Catalogue madeUp(String rule) {
        return CatalogueReader.read(
                Catalogues.madeUp(Catalogues.version("a", "validFrom: 2021-01-01", rule)));
    }

    private static AidVersion.Ref ref(Catalogue catalogue) {
        return catalogue.aids().getFirst().versions().getFirst().ref();
    }

    private int count() {
        return jdbc.sql("select count(*) from aid.version").query(Integer.class).single();
    }
}
