package fr.phare.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.phare.account.People;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.ChamberId;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PhareTest
class RoutesTest {

    @Autowired private List<RequestMappingHandlerMapping> mappings;
    @Autowired private MockMvc mvc;
    @Autowired private ChamberSetup setup;
    @Autowired private People people;

    private Stream<Route> routes() {
        return Route.all(mappings);
    }

    private static MockHttpServletRequestBuilder asked(Route route) {
        String address = Route.VARIABLE.matcher(route.path()).replaceAll(UUID.randomUUID() + "");
        return request(HttpMethod.valueOf(route.method().name()), address);
    }

    @Test
    void everyRouteDeclaresWhatItNeeds() {
        assertThat(routes())
                .isNotEmpty()
                .allMatch(
                        route ->
                                route.required().isPresent() || RouteGuard.isOpen(route.handler()));
    }

    @Test
    void everyRouteRefusesEveryRoleThatLacksItsAction() throws Exception {
        ChamberId chamber = new ChamberId(UUID.randomUUID());
        for (Route route : guarded()) {
            Action action = route.required().orElseThrow();
            for (Role role : rolesWithout(action)) {
                int status = status(asked(route).with(SignedIn.as(chamber, role)));
                assertThat(status).as("%s as %s", route, role).isBetween(400, 499);
            }
        }
    }

    @Test
    void everyRouteLetsEveryRoleInThatHasItsAction() throws Exception {
        ChamberId chamber = Chambers.by(setup).createAlone().chamber();
        for (Role role : Role.values()) {
            Viewer viewer = new Colleague(mvc, people, chamber, "Camille Test", role).viewer();
            List<Route> allowed =
                    guarded().stream()
                            .filter(route -> viewer.may(route.required().orElseThrow()))
                            .toList();
            assertThat(allowed).as("%s", role).isNotEmpty();
            for (Route route : allowed) {
                int status = status(asked(route).with(SignedIn.as(viewer)));
                assertThat(status).as("%s as %s", route, role).isNotIn(401, 403);
                assertThat(status).as("%s as %s", route, role).isLessThan(500);
            }
        }
    }

    @Test
    void everyGuardedRouteRefusesVisitors() throws Exception {
        for (Route route : guarded()) {
            int status = status(asked(route).header("X-Requested-With", "fetch"));
            assertThat(status).as("%s", route).isIn(401, 403);
        }
    }

    private List<Route> guarded() {
        return routes().filter(route -> route.required().isPresent()).toList();
    }

    private static List<Role> rolesWithout(Action action) {
        return Arrays.stream(Role.values())
                .filter(role -> !Permissions.allows(role, action))
                .toList();
    }

    private int status(MockHttpServletRequestBuilder asked) throws Exception {
        return mvc.perform(asked).andReturn().getResponse().getStatus();
    }
}
