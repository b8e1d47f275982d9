package fr.phare.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.account.NewPerson;
import fr.phare.account.People;
import fr.phare.storage.ChamberId;
import java.util.Set;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody of a chamber with an account, signed in. */
public final class Colleague {

    private final MockMvc mvc;
    private final Viewer viewer;
    private final String email = UUID.randomUUID() + "@chambre.example";

    public Colleague(MockMvc mvc, People people, ChamberId chamber, String name, Role... roles) {
        this.mvc = mvc;
        NewPerson person = new NewPerson(email, name, Set.of(roles), "fr");
        UUID id = people.addWithPassword(chamber, person, "Lanterne-du-port-7421").value();
        this.viewer = new Viewer(id, chamber.value(), name, Set.of(roles), "fr");
    }

    public AccountId id() {
        return viewer.id();
    }

    public Viewer viewer() {
        return viewer;
    }

    public String email() {
        return email;
    }

    public MockHttpServletResponse opens(String path) {
        return perform(get(path));
    }

    /** POST of a form, its fields given as name, value, name, value… */
    public MockHttpServletResponse submits(String path, String... fields) {
        return perform(with(post(path), fields));
    }

    /** Same, with a picture. */
    public MockHttpServletResponse uploads(String path, byte[] picture, String... fields) {
        MockMultipartFile part = new MockMultipartFile("fichier", "logo.png", null, picture);
        return perform(with(multipart(path).file(part), fields));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B with(
            B request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request.header("Accept", "text/html").with(SignedIn.as(viewer)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
