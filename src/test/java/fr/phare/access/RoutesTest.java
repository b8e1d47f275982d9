package fr.phare.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.phare.storage.ChamberId;
import fr.phare.testing.PhareTest;
import fr.phare.testing.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PhareTest
class RoutesTest {

    private record Route(RequestMethod method, String path, HandlerMethod handler) {

        MockHttpServletRequestBuilder asked() {
            String address = path.replaceAll("\\{[^/]*}", UUID.randomUUID().toString());
            return request(HttpMethod.valueOf(method.name()), address);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired private List<RequestMappingHandlerMapping> mappings;
    @Autowired private MockMvc mvc;

    private Stream<Route> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.phare"))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()));
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> declared = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = declared.isEmpty() ? Set.of(RequestMethod.GET) : declared;
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(m -> new Route(m, path, handler)));
    }

    @Test
    void everyRouteDeclaresWhatItNeeds() {
        assertThat(routes())
                .isNotEmpty()
                .allMatch(
                        route ->
                                RouteGuard.requiredBy(route.handler()).isPresent()
                                        || RouteGuard.isOpen(route.handler()));
    }

    @Test
    void everyRouteRefusesEveryRoleThatLacksItsAction() throws Exception {
        ChamberId chamber = new ChamberId(UUID.randomUUID());
        for (Route route : guarded()) {
            Action action = RouteGuard.requiredBy(route.handler()).orElseThrow();
            for (Role role : rolesWithout(action)) {
                int status = status(route.asked().with(SignedIn.as(chamber, role)));
                assertThat(status).as("%s as %s", route, role).isBetween(400, 499);
            }
        }
    }

    @Test
    void everyGuardedRouteRefusesVisitors() throws Exception {
        for (Route route : guarded()) {
            int status = status(route.asked().header("X-Requested-With", "fetch"));
            assertThat(status).as("%s", route).isIn(401, 403);
        }
    }

    private List<Route> guarded() {
        return routes().filter(route -> RouteGuard.requiredBy(route.handler()).isPresent())
                .toList();
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
