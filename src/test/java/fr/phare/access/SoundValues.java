package fr.phare.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What routes are sent when all is well. */
final class SoundValues {

    /** Where the longest beginning of a route’s path names a field, that value is meant. */
    private final Map<String, Map<String, String>> values = new HashMap<>();

    /** Begins with what means the same in every chamber. */
    SoundValues() {
        put("", "name", "Nadia Test");
        put("", "nom", "Nadia Test");
        put("", "phone", "06 12 34 56 78");
        put("", "email", "nadia@artisan.example");
        put("", "version", "0");
        put("", "prise", "0");
        put("", "avant", "999999");
        put("", "connues", "0");
        put("", "sur", "oui");
        put("", "responsable", "moi");
        put("", "message", "Bonjour,\nrappelez-moi.");
        put("", "topic", "loyer");
        put("", "postcode", "59000");
        put("", "q", "boulangerie");
        put("", "texte", "boulangerie");
        put("", "password", "Lanterne-du-port-7421");
        put("", "current", "Lanterne-du-port-7421");
        put("", "fresh", "Lanterne-du-quai-8532");
        put("", "code", "123456");
        put("", "language", "fr");
        put("", "vers", "fr");
        put("", "ouvert", "true");
        put("", "roles", "SPECIALIST");
        put("", "kind", "closed");
        put("", "reason", "Inventaire");
        put("", "role", "SPECIALIST");
    }

    void put(String beginning, String field, @Nullable Object value) {
        values.computeIfAbsent(beginning, key -> new HashMap<>()).put(field, String.valueOf(value));
    }

    /** What is sent as {@code input} of {@code route}; null where nothing needs to be. */
    @Nullable String value(Route route, Input input) {
        return values.entrySet().stream()
                .filter(entry -> route.path().startsWith(entry.getKey()))
                .filter(entry -> entry.getValue().containsKey(input.name()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(entry -> entry.getValue().get(input.name()))
                .orElse(null);
    }

    /** Where one way through a route leaves some of what it is sent unread: the other ways. */
    List<Map<String, String>> ways(Route route) {
        return switch (route.path()) {
            case "/echanges/{id}/resultat" ->
                    List.of(Map.of(), Map.of("resultat", "PASSED_ON"), Map.of("vers", ""));
            case "/dossiers/{id}/suite" ->
                    List.of(Map.of(), Map.of("stage", "CLOSED", "outcome", "SOLVED"));
            case "/dossiers/{id}/recapitulatif/envoi" ->
                    List.of(Map.of(), Map.of("voie", "LETTER"));
            case "/reglages/{slug}/{key}" ->
                    List.of(
                            Map.of(),
                            Map.of("faire", "apercu"),
                            Map.of("faire", "essai"),
                            setting("delais", "desk.most-attempts", "4"),
                            setting("delais", "desk.after-busy", "20"),
                            setting("delais", "desk.tell-unreached", "no"),
                            setting("apparence", "appearance.accent", "#1a4d7a"),
                            setting("apparence", "appearance.logo", "0".repeat(64)));
            case "/ouverture/{key:[A-Za-z0-9_-]{43}}/{address}" ->
                    List.of(
                            Map.of(),
                            Map.of("address", "chambre"),
                            Map.of("address", "vous", "password", "Lanterne-du-port-7421"),
                            Map.of("address", "collegues"));
            default -> List.of(Map.of());
        };
    }

    /** Whether {@code input} is read on that way: a page of the wizard takes its own fields. */
    boolean reads(Map<String, String> way, Input input) {
        List<String> fields =
                switch (way.getOrDefault("address", "")) {
                    case "chambre" -> List.of("name", "kind", "department");
                    case "vous" -> List.of("name", "email", "password", "manager");
                    case "collegues" -> List.of("list", "role", "suite", "file");
                    default -> List.of(input.name());
                };
        return fields.contains(input.name());
    }

    private static Map<String, String> setting(String slug, String key, String value) {
        String unit = key.equals("desk.after-busy") ? "min" : "";
        return Map.of("slug", slug, "key", key, "valeur", value, "unite", unit, "version", "0");
    }
}
