package fr.phare.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import fr.phare.testing.Visitor;
import jakarta.servlet.ServletException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that takes an id, with every id of one chamber, as every role of another: nothing is
 * shown, nothing is changed. And as the administrator of that very chamber: nothing is shown.
 */
@PhareTest
class CrossChamberTest {

    private record Route(RequestMethod method, String path) {

        boolean takesIds() {
            return path.contains("{");
        }
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}");

    @Autowired private ChamberSetup setup;
    @Autowired private List<RequestMappingHandlerMapping> mappings;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private PlantedChamber planted;
    private Cell hostile;
    private Map<String, UUID> ids;
    private int asked;

    @BeforeEach
    void plant() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        hostile = chambers.theirs();
        planted = new PlantedChamber(chambers.ours(), mvc, jdbc);
        planted.plant();
        ids = planted.ids();
    }

    @Test
    void noRoleOfAnotherChamberSeesOrChangesAnything() {
        Map<String, String> before = planted.rows();
        List<Route> routes = routes().toList();
        assertThat(routes).filteredOn(Route::takesIds).hasSizeGreaterThan(20);

        for (Role role : Role.values()) {
            Viewer stranger = SignedIn.viewer(hostile.chamber(), role);
            for (Route route : routes) {
                for (String address : addresses(route)) {
                    MockHttpServletResponse answer = ask(route, address, stranger);
                    revealsNothing(answer, role + " " + route.method() + " " + address);
                    if (route.takesIds() && route.method() == RequestMethod.GET) {
                        assertThat(answer.getStatus()).as(address).isBetween(400, 499);
                    }
                }
            }
        }

        assertThat(planted.rows()).isEqualTo(before);
    }

    @Test
    void theAdministratorOfAChamberSeesNothingOfItsCases() {
        Viewer administrator = SignedIn.viewer(planted.cell().chamber(), Role.ADMINISTRATOR);
        Map<String, String> before = planted.rows();

        for (Route route : routes().toList()) {
            for (String address : addresses(route)) {
                MockHttpServletResponse answer = ask(route, address, administrator);
                revealsNothing(answer, route.method() + " " + address);
            }
        }

        assertThat(onlyCases(planted.rows())).isEqualTo(onlyCases(before));
    }

    private static Map<String, String> onlyCases(Map<String, String> rows) {
        rows.keySet()
                .removeIf(
                        table ->
                                !table.matches(
                                        "(callback|queue|casefile|help|recap|mail|selfcheck)"
                                                + "\\..*"));
        return rows;
    }

    /** GET, POST and whatever else there is; signing out and the like need no ids. */
    private Stream<Route> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.phare"))
                .map(Map.Entry::getKey)
                .flatMap(
                        info ->
                                info.getPatternValues().stream()
                                        .flatMap(
                                                path ->
                                                        methods(
                                                                        info.getMethodsCondition()
                                                                                .getMethods())
                                                                .map(m -> new Route(m, path))))
                .filter(route -> !"/error".equals(route.path()));
    }

    private static Stream<RequestMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Stream.of(RequestMethod.GET) : declared.stream();
    }

    /** The path with each id in each place, and with those of different things together. */
    private Set<String> addresses(Route route) {
        Set<String> addresses = new LinkedHashSet<>();
        List<UUID> others = new ArrayList<>(ids.values());
        for (UUID id : ids.values()) {
            String first = VARIABLE.matcher(route.path()).replaceFirst(id.toString());
            for (UUID other : others) {
                addresses.add(VARIABLE.matcher(first).replaceAll(other.toString()));
            }
        }
        return addresses;
    }

    private MockHttpServletResponse ask(Route route, String address, Viewer viewer) {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(route.method().name()), address)
                        .remoteAddress("198.51.%d.%d".formatted(asked / 250 % 250, asked++ % 250))
                        .header("Accept", "text/html")
                        .with(SignedIn.as(viewer));
        fields().forEach(request::param);
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (ServletException e) {
            assertThat(route.takesIds()).as("%s: %s", address, e).isFalse();
            return new MockHttpServletResponse();
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    /** What any form of any page could send, with the ids of the other chamber in it. */
    private Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("version", "1"),
                Map.entry("text", "INTRUDER"),
                Map.entry("resultat", "REACHED"),
                Map.entry("motif", "NO_TIME"),
                Map.entry("demande", id("callback.form")),
                Map.entry("fait", "registered"),
                Map.entry("valeur", "false"),
                Map.entry("aide", "ccsf"),
                Map.entry("nom", "INTRUDER"),
                Map.entry("name", "INTRUDER"),
                Map.entry("personne", id("casefile.person")),
                Map.entry("gardee", id("casefile.person")),
                Map.entry("reunie", id("casefile.person")),
                Map.entry("une", id("casefile.person")),
                Map.entry("autre", id("casefile.person")),
                Map.entry("mot", "INTRUDER"),
                Map.entry("stage", "CLOSED"),
                Map.entry("outcome", "SOLVED"),
                Map.entry("owner", UUID.randomUUID().toString()),
                Map.entry("dossier", id("casefile.case_file")),
                Map.entry("cell", id("chamber.cell")),
                Map.entry("cellule", id("chamber.cell")),
                Map.entry("recap", id("recap.recap")),
                Map.entry("opening", "INTRUDER"),
                Map.entry("from", LocalDate.now(ZoneOffset.UTC).plusDays(90).toString()),
                Map.entry("kind", "closed"),
                Map.entry("reason", "INTRUDER"));
    }

    private String id(String table) {
        return String.valueOf(ids.get(table));
    }

    private static void revealsNothing(MockHttpServletResponse answer, String where) {
        String said =
                Visitor.text(answer)
                        + answer.getHeaderNames().stream().map(answer::getHeaderValues).toList();
        assertThat(said).as(where).doesNotContain(PlantedChamber.CANARIES);
    }
}
