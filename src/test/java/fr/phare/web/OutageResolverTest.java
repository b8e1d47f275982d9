package fr.phare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

class OutageResolverTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Exception lost =
            new CannotCreateTransactionException(
                    "Could not begin", new SQLException("lost", "08006", new EOFException()));

    @Test
    void aDatabaseThatWentAwayIsNoVisitorWhoHungUp() {
        assertThat(new OutageResolver().resolveException(request, response, null, lost))
                .isNotNull();
        assertThat(response.getStatus()).isEqualTo(503);
    }

    /** Why there is one of our own: as soon as this fails it can go. */
    @Test
    void springWouldAnswerNothing() {
        assertThat(
                        new DefaultHandlerExceptionResolver()
                                .resolveException(request, response, null, lost))
                .isNotNull();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void aMistakeOfOursIsLeftToOthers() {
        Exception mistake = new IllegalStateException(new SQLException("twice", "23505"));

        assertThat(new OutageResolver().resolveException(request, response, null, mistake))
                .isNull();
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
