package fr.phare.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@PhareTest
class StorageCheckTest {

    @Autowired private DataSource application;

    @ParameterizedTest
    @CsvSource({"18.6, 18", "17.2 (Debian 17.2-1), 17", "19beta1, 19", "9.6.24, 9"})
    void readsTheMajorVersion(String version, int major) {
        assertThat(StorageCheck.major(version)).isEqualTo(major);
    }

    @Test
    void theApplicationsOwnRoleWillDo() {
        StorageCheck.refuseOld(application);
        assertThatCode(new StorageCheck(JdbcClient.create(application))::afterPropertiesSet)
                .doesNotThrowAnyException();
    }

    @Test
    void theOwnerOfTheTablesIsRefused() throws SQLException {
        try (Connection owner = TestDatabase.ownerConnection(new ChamberId(UUID.randomUUID()))) {
            JdbcClient asOwner = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            assertThatThrownBy(new StorageCheck(asOwner)::afterPropertiesSet)
                    .isInstanceOf(StorageRefusal.class)
                    .hasMessageContaining("owns tables");
        }
    }
}
