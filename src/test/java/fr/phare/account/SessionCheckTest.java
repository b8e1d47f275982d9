package fr.phare.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.session.Sessions;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.testing.PhareTest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Nobody keeps a session that was begun before their access or a role was taken from them. */
@PhareTest
class SessionCheckTest {

    private static final String PASSWORD = "kR7!vQ2#mZ9u-tulipe";

    @Autowired private People people;
    @Autowired private Staff staff;
    @Autowired private SignIn signIn;
    @Autowired private Sessions sessions;
    @Autowired private FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter;
    @Autowired private JdbcClient jdbc;

    private final ChamberId chamber = new ChamberId(UUID.randomUUID());
    private final String email = UUID.randomUUID() + "@exemple.fr";
    private AccountId account;

    @BeforeEach
    void somebodyWhoMaySignIn() {
        account =
                people.addWithPassword(
                        chamber,
                        new NewPerson(email, "Anne Test", Set.of(Role.MANAGER), "fr"),
                        PASSWORD);
    }

    private Viewer granted() {
        Origin here = new Origin("192.0.2.1", "");
        return ((SignInResult.Granted) signIn.withPassword(email, PASSWORD, here)).viewer();
    }

    private int sessionsAfterOpening(Viewer viewer) throws Exception {
        Objects.requireNonNull(sessionFilter.getFilter())
                .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (request, response) ->
                                sessions.open(
                                        viewer,
                                        (HttpServletRequest) request,
                                        (HttpServletResponse) response));
        return jdbc.sql("select count(*) from session.spring_session where principal_name = ?")
                .param(account.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoMayStillComeInHasASession() throws Exception {
        assertThat(sessionsAfterOpening(granted())).isOne();
    }

    @Test
    void whoWasClosedMeanwhileHasNone() throws Exception {
        Viewer viewer = granted();
        Wall.run(chamber, () -> staff.setEnabled(account, false, administrator()));
        assertThat(sessionsAfterOpening(viewer)).isZero();
    }

    @Test
    void whoLostARoleMeanwhileHasNone() throws Exception {
        Viewer viewer = granted();
        Wall.run(chamber, () -> staff.setRoles(account, Set.of(Role.FRONT_DESK), administrator()));
        assertThat(sessionsAfterOpening(viewer)).isZero();
    }

    private Viewer administrator() {
        return new Viewer(
                UUID.randomUUID(), chamber.value(), "Ada", Set.of(Role.ADMINISTRATOR), "fr");
    }
}
