package fr.phare.access;

import fr.phare.storage.Wall;
import fr.phare.testing.SignedIn;
import fr.phare.testing.Visitor;
import jakarta.servlet.RequestDispatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseBody;

/** Requests of which nothing stays, in one chamber; and what is wrong with their answers. */
final class UndoneRequests {

    private static final AtomicInteger ASKED = new AtomicInteger();

    /** An answer, or what came out instead: in life that is a page that says 500. */
    private record Outcome(MockHttpServletResponse answer, @Nullable Throwable failure) {}

    private final MockMvc mvc;
    private final TransactionTemplate undone;
    private final SoundChamber chamber;

    UndoneRequests(MockMvc mvc, PlatformTransactionManager transactions, SoundChamber chamber) {
        this.mvc = mvc;
        this.undone = new TransactionTemplate(transactions);
        this.chamber = chamber;
    }

    SoundChamber chamber() {
        return chamber;
    }

    /** What {@code route} would be sent, with what {@code way} has otherwise. */
    Sent sound(Route route, Map<String, String> way) {
        Map<Input, String @Nullable []> values = new LinkedHashMap<>();
        for (Input input : Input.of(route)) {
            String value = way.getOrDefault(input.name(), chamber.values().value(route, input));
            values.put(input, value == null ? null : new String[] {value});
        }
        return new Sent(route, values);
    }

    int status(Sent request) {
        Outcome outcome = ask(request);
        return outcome.failure() == null ? outcome.answer().getStatus() : 500;
    }

    List<String> wrong(Sent request) {
        Outcome outcome = ask(request);
        Throwable failure = outcome.failure();
        if (failure != null) {
            return List.of(said(failure));
        }
        MockHttpServletResponse answer = outcome.answer();
        List<String> wrong = new ArrayList<>();
        if (answer.getStatus() >= 500) {
            wrong.add("status " + answer.getStatus());
        }
        if (answer.getHeaderNames().contains("X-Odd") || hasBrokenHeader(answer)) {
            wrong.add("a header with control characters");
        }
        String type = Objects.requireNonNullElse(answer.getContentType(), "");
        String text = Visitor.text(answer);
        if (type.startsWith("text/html") && text.contains("<script>odd(1)")) {
            wrong.add("markup that is not escaped");
        }
        if (answer.getStatus() >= 400 && answer.getStatus() < 500) {
            refusal(request.route(), answer, type).ifPresent(wrong::add);
        }
        return wrong;
    }

    /** A page for people, a problem for programs; scripts of pages are content with a status. */
    private Optional<String> refusal(Route route, MockHttpServletResponse answer, String type) {
        boolean script =
                AnnotatedElementUtils.hasAnnotation(
                        route.handler().getBeanType(), ResponseBody.class);
        boolean written = answer.getContentAsByteArray().length > 0;
        if (written ? isPromised(type, route, script) : script && !route.isApi()) {
            return Optional.empty();
        }
        return written
                ? Optional.of(answer.getStatus() + " as " + type)
                : errorPage(route, answer.getStatus());
    }

    private static boolean isPromised(String type, Route route, boolean script) {
        if (route.isApi()) {
            return type.startsWith("application/problem+json");
        }
        return type.startsWith(script ? "application/json" : "text/html");
    }

    /** What the server shows where only a status was said. */
    private Optional<String> errorPage(Route route, int status) {
        try {
            MockHttpServletResponse page =
                    mvc.perform(
                                    MockMvcRequestBuilders.get("/error")
                                            .with(SignedIn.as(chamber.viewer()))
                                            .requestAttr(
                                                    RequestDispatcher.ERROR_STATUS_CODE, status)
                                            .requestAttr(
                                                    RequestDispatcher.ERROR_REQUEST_URI,
                                                    route.path()))
                            .andReturn()
                            .getResponse();
            boolean good =
                    page.getStatus() == status
                            && page.getContentAsByteArray().length > 0
                            && isPromised(String.valueOf(page.getContentType()), route, false);
            return good ? Optional.empty() : Optional.of("no page about " + status);
        } catch (Exception e) {
            return Optional.of(said(e));
        }
    }

    private static boolean hasBrokenHeader(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream()
                .flatMap(name -> answer.getHeaders(name).stream())
                .anyMatch(value -> value.chars().anyMatch(Character::isISOControl));
    }

    private static String said(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        String where =
                Arrays.stream(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("fr.phare"))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("?");
        return root.getClass().getSimpleName() + " at " + where;
    }

    /**
     * Undone; but what fails within a transaction around it is asked again without: there a refusal
     * of the database ends no more than the statement’s own transaction, as in life.
     */
    private Outcome ask(Sent request) {
        Outcome outcome =
                Wall.within(
                        chamber.viewer().chamber(),
                        () ->
                                undone.execute(
                                        state -> {
                                            state.setRollbackOnly();
                                            return perform(request);
                                        }));
        return outcome.failure() == null && outcome.answer().getStatus() < 500
                ? outcome
                : perform(request);
    }

    private Outcome perform(Sent request) {
        int number = ASKED.incrementAndGet();
        MockHttpServletRequestBuilder asked =
                request.asked()
                        .remoteAddress("10.%d.%d.1".formatted(number / 250 % 250, number % 250))
                        .header("Accept", request.route().isApi() ? "*/*" : "text/html,*/*")
                        .with(SignedIn.as(chamber.viewer()));
        try {
            return new Outcome(mvc.perform(asked).andReturn().getResponse(), null);
        } catch (Exception e) {
            return new Outcome(new MockHttpServletResponse(), e);
        }
    }
}
