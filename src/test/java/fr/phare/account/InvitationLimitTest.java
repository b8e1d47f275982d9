package fr.phare.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.testing.Browser;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import fr.phare.web.RateLimit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An office opens all its invitations from one address; whoever tries links is slowed down. */
@PhareTest
class InvitationLimitTest {

    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private Staff staff;

    @Test
    void goodLinksAreNeverCountedAndTriedOnesAreToldSo() {
        String good = invitation();
        Browser office = new Browser(mvc);
        for (long i = 0; i <= RateLimit.INVITATION.burst() + 5; i++) {
            assertThat(office.open(good).getStatus()).isEqualTo(200);
        }

        String none = "/invitation/" + "x".repeat(43);
        for (long i = 0; i < RateLimit.INVITATION.burst(); i++) {
            assertThat(office.open(none).getStatus()).isEqualTo(410);
        }
        MockHttpServletResponse refused = office.open(none);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
        assertThat(office.open(good).getStatus()).isEqualTo(200);
        assertThat(Visitor.text(office.open(good))).contains("password");
    }

    /** Its path. */
    private String invitation() {
        ChamberId chamber = new ChamberId(UUID.randomUUID());
        AccountId invited =
                people.addWithPassword(
                        chamber,
                        new NewPerson(
                                UUID.randomUUID() + "@exemple.fr",
                                "Inès Test",
                                Set.of(Role.FRONT_DESK),
                                "fr"),
                        "kR7!vQ2#mZ9u-tulipe");
        Viewer administrator =
                new Viewer(
                        UUID.randomUUID(),
                        chamber.value(),
                        "Ada",
                        Set.of(Role.ADMINISTRATOR),
                        "fr");
        Staff.Renewal renewed =
                Wall.within(chamber, () -> staff.renewInvitation(invited, false, administrator));
        return ((Staff.Renewal.WithLink) renewed).path();
    }
}
