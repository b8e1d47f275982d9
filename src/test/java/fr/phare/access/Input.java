package fr.phare.access;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing that a route reads of what it is sent. */
record Input(Kind kind, String name) {

    enum Kind {
        /** A part of the address. */
        PATH,
        /** A field of a form, or of the query. */
        FIELD,
        /** A member of a JSON object. */
        JSON
    }

    private static final List<String> CELL =
            List.of("name", "slug", "phone", "zone", "department", "served");
    private static final List<String> WEEK =
            List.of("week", "week-monday", "week-tuesday", "week-sunday");
    private static final List<String> SETTING =
            List.of("valeur", "unite", "version", "faire", "cellule");
    private static final List<String> ABSENCE =
            List.of("person", "from", "fromHalf", "to", "toHalf", "deputy");
    private static final List<String> CLOSURE =
            List.of("from", "to", "kind", "ranges", "reason", "faire");
    private static final List<String> RECAP =
            List.of(
                    "opening",
                    "nextSteps",
                    "mots-mediation-credit",
                    "rang-mediation-credit",
                    "retirer-mediation-credit");

    private static final List<String> CHECK = List.of("q-registered", "q-staff");

    /** What forms hold that are read as a map: no signature says it. */
    private static final Map<String, List<String>> FORMS =
            Map.ofEntries(
                    Map.entry("/equipe/absences", ABSENCE),
                    Map.entry("/aides/{slug}", CHECK),
                    Map.entry("/aides/{slug}/{token}", CHECK),
                    Map.entry("/equipe/absences/apercu", ABSENCE),
                    Map.entry("/horaires/{cellId}/exceptions", CLOSURE),
                    Map.entry("/horaires/{cellId}/exceptions/verifier", CLOSURE),
                    Map.entry("/dossiers/{id}/recapitulatif", RECAP),
                    Map.entry("/dossiers/{id}/recapitulatif/envoi", RECAP),
                    Map.entry("/reglages/{slug}/{key}", SETTING),
                    Map.entry("/reglages/{slug}/{key}/remettre", SETTING),
                    Map.entry("/reglages/{slug}/{key}/image", SETTING),
                    Map.entry("/reglages/changements/{id}/annuler", List.of("version")),
                    Map.entry(
                            "/reglages/sujets/{code:[a-z0-9-]+}",
                            List.of("french", "english", "tier", "script")),
                    Map.entry("/reglages/cellules", both(CELL, WEEK)),
                    Map.entry("/reglages/cellules/{id}", CELL),
                    Map.entry("/reglages/cellules/{id}/horaires", both(WEEK, List.of("from"))),
                    Map.entry(
                            "/reglages/cellules/{id}/horaires/verifier",
                            both(WEEK, List.of("from"))),
                    Map.entry(
                            "/ouverture/{key:[A-Za-z0-9_-]{43}}/{address}",
                            both(
                                    both(CELL, WEEK),
                                    List.of(
                                            "kind",
                                            "email",
                                            "password",
                                            "manager",
                                            "list",
                                            "role"))));

    /** The members of bodies that are read as a stream. */
    private static final Map<String, List<String>> BODIES =
            Map.of(
                    "/api/v1/callbacks",
                    List.of(
                            "cell",
                            "name",
                            "phone",
                            "contact",
                            "email",
                            "siret",
                            "postcode",
                            "topic",
                            "urgent",
                            "message",
                            "preferredFrom"),
                    "/api/v1/eligibility",
                    List.of("cell", "period", "assessedOn", "facts"));

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Everything that {@code route} reads: of its address, its fields, its body. */
    static List<Input> of(Route route) {
        List<Input> inputs = new ArrayList<>();
        Matcher variables = Route.VARIABLE.matcher(route.path());
        while (variables.find()) {
            inputs.add(new Input(Kind.PATH, variables.group(1)));
        }
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            fields(parameter, route).map(name -> new Input(Kind.FIELD, name)).forEach(inputs::add);
        }
        BODIES.getOrDefault(isPost(route) ? route.path() : "", List.of()).stream()
                .map(member -> new Input(Kind.JSON, member))
                .forEach(inputs::add);
        return inputs.stream().distinct().toList();
    }

    private static boolean isPost(Route route) {
        return route.method() == org.springframework.web.bind.annotation.RequestMethod.POST;
    }

    private static Stream<String> fields(MethodParameter parameter, Route route) {
        RequestParam field = parameter.getParameterAnnotation(RequestParam.class);
        if (field == null) {
            return isForm(parameter)
                    ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                    : Stream.empty();
        }
        if (Map.class.isAssignableFrom(parameter.getParameterType())) {
            return Optional.ofNullable(FORMS.get(route.path()))
                    .orElseThrow(() -> new AssertionError("Which fields has the form of " + route))
                    .stream();
        }
        String named = StringUtils.hasText(field.name()) ? field.name() : field.value();
        return Stream.of(StringUtils.hasText(named) ? named : name(parameter));
    }

    /** A record that stands for a form, with or without the annotation. */
    private static boolean isForm(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        boolean declared = parameter.hasParameterAnnotation(ModelAttribute.class);
        boolean bare = parameter.getParameterAnnotations().length == 0;
        return type.isRecord()
                && (declared || bare)
                && type.getName().startsWith("fr.phare")
                && !type.getName().startsWith("fr.phare.web");
    }

    private static String name(MethodParameter parameter) {
        String name = parameter.getParameter().getName();
        if (name.matches("arg\\d+")) {
            throw new AssertionError("Compile with -parameters: " + parameter);
        }
        return name;
    }
}
