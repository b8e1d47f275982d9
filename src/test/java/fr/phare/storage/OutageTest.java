package fr.phare.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53100, true",
        "57P01, true",
        "58030, true",
        "57014, false",
        "23505, false",
        "42501, false"
    })
    void isToldFromAMistakeByTheStateOfTheDatabase(String state, boolean outage) {
        Throwable failure = new IllegalStateException(new SQLException("reason", state));

        assertThat(Outage.caused(failure)).isEqualTo(outage);
    }

    @Test
    void isFoundBehindTheRollbackThatItMadeFail() {
        TransactionSystemException rollback =
                new TransactionSystemException(
                        "Could not roll back", new SQLException("Connection is closed"));

        assertThat(Outage.caused(rollback)).isTrue();
    }

    @Test
    void isAPoolThatHasNoConnectionToGive() {
        assertThat(Outage.caused(new SQLTransientConnectionException("timed out"))).isTrue();
        assertThat(Outage.caused(new IllegalStateException("a mistake"))).isFalse();
    }
}
