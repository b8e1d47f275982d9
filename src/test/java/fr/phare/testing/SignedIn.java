package fr.phare.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.storage.ChamberId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Requests of somebody signed in, with the form token: the real filters then enter the wall.
 *
 * <p>{@code mvc.perform(get("/bureau").with(SignedIn.as(chamber, Role.FRONT_DESK)))}
 */
public final class SignedIn {

    private SignedIn() {}

    /** A new person of {@code chamber} with {@code roles}, who has no account row. */
    public static Viewer viewer(ChamberId chamber, Role... roles) {
        return new Viewer(UUID.randomUUID(), chamber.value(), "Test", Set.of(roles), "fr");
    }

    public static RequestPostProcessor as(ChamberId chamber, Role... roles) {
        return as(viewer(chamber, roles));
    }

    public static RequestPostProcessor as(Viewer viewer) {
        var token = UsernamePasswordAuthenticationToken.authenticated(viewer, null, List.of());
        return request ->
                csrf().postProcessRequest(authentication(token).postProcessRequest(request));
    }
}
