package fr.phare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.phare.access.AccountId;
import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.storage.ChamberId;
import java.util.Objects;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody signed in at a desk. */
public final class Adviser {

    private final MockMvc mvc;
    private final Viewer viewer;

    public Adviser(MockMvc mvc, ChamberId chamber, Role... roles) {
        this(mvc, SignedIn.viewer(chamber, roles));
    }

    public Adviser(MockMvc mvc, Viewer viewer) {
        this.mvc = mvc;
        this.viewer = viewer;
    }

    public AccountId id() {
        return viewer.id();
    }

    public Viewer viewer() {
        return viewer;
    }

    public MockHttpServletResponse opens(String path) {
        return perform(get(path));
    }

    /** POST of a form, its fields given as name, value, name, value… */
    public MockHttpServletResponse submits(String path, String... fields) {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    /** Takes the next who waits; the case it leads to. */
    public UUID takesNext() {
        MockHttpServletResponse response = submits("/bureau/suivant");
        String location = Objects.requireNonNull(response.getRedirectedUrl());
        assertThat(location).startsWith("/dossiers/");
        return UUID.fromString(location.substring("/dossiers/".length()).split("\\?", 2)[0]);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.header("Accept", "text/html,*/*").with(SignedIn.as(viewer)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
