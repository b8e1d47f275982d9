package fr.phare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;

class SmtpProblemTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such mailbox, NO_SUCH_RECIPIENT",
        "550 5.7.1 relaying denied, REFUSED",
        "554 no, REFUSED",
        "451 4.3.0 try later, LATER",
        "[EOF], UNREACHABLE",
        "so what, OTHER"
    })
    void isWhatTheServerSaid(String reply, SendProblem problem) {
        SendFailedException failed =
                new SendFailedException("Invalid Addresses", new MessagingException(reply + "\n"));

        assertThat(SmtpProblem.of(new MailSendException(Map.of("message", failed))))
                .isEqualTo(problem);
    }

    @Test
    void isSilenceWhereNothingWasSaidInTime() {
        MessagingException silent =
                new MessagingException("Exception reading response", new SocketTimeoutException());

        assertThat(SmtpProblem.of(new MailSendException(Map.of("message", silent))))
                .isEqualTo(SendProblem.UNREACHABLE);
    }

    @Test
    void onlyAMissingRecipientIsFinal() {
        assertThat(SendProblem.values())
                .filteredOn(SendProblem::isFinal)
                .containsExactly(SendProblem.NO_SUCH_RECIPIENT);
    }
}
