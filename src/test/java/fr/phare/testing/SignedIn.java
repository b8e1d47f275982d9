package fr.phare.testing;

import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.storage.ChamberId;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
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
        RequestPostProcessor signedIn = SecurityMockMvcRequestPostProcessors.authentication(token);
        return request -> withFormToken(signedIn.postProcessRequest(request));
    }

    /** The real cookie and header: Spring's own csrf() would put itself in the shared filters. */
    private static MockHttpServletRequest withFormToken(MockHttpServletRequest request) {
        byte[] token = "test-token".getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Cookie[] cookies = Arrays.copyOf(others, others.length + 1);
        cookies[others.length] = new Cookie("phare_csrf", "test-token");
        request.setCookies(cookies);
        request.addHeader("X-CSRF-TOKEN", Base64.getUrlEncoder().encodeToString(masked));
        return request;
    }
}
