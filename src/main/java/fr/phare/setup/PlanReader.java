package fr.phare.setup;

import fr.phare.setup.SetupPlan.CellPlan;
import fr.phare.setup.SetupPlan.ChamberPlan;
import fr.phare.setup.SetupPlan.PersonPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a plan and says in one sentence what is wrong with it and where. */
final class PlanReader {

    private PlanReader() {}

    /**
     * @throws PlanRefused when the file cannot be read as a plan
     */
    static SetupPlan read(Path file) {
        try {
            Object root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return new SetupPlan(
                    list(map(root, "plan"), "chambers").stream().map(PlanReader::chamber).toList());
        } catch (IOException e) {
            throw new PlanRefused("The plan " + file + " cannot be read.", e);
        } catch (YAMLException e) {
            throw new PlanRefused("The plan " + file + " is not readable YAML.", e);
        }
    }

    private static ChamberPlan chamber(Object node) {
        Map<String, Object> chamber = map(node, "chamber");
        return new ChamberPlan(
                text(chamber, "name"),
                chamber.getOrDefault("kind", "trades").toString(),
                list(chamber, "cells").stream().map(PlanReader::cell).toList(),
                list(chamber, "people").stream().map(PlanReader::person).toList());
    }

    private static CellPlan cell(Object node) {
        Map<String, Object> cell = map(node, "cell");
        Map<String, String> hours = new LinkedHashMap<>();
        map(cell.get("hours"), "hours")
                .forEach((days, ranges) -> hours.put(days, ranges.toString()));
        return new CellPlan(
                text(cell, "slug"),
                text(cell, "name"),
                text(cell, "phone"),
                text(cell, "zone"),
                text(cell, "department"),
                hours);
    }

    private static PersonPlan person(Object node) {
        Map<String, Object> person = map(node, "person");
        Object password = person.get("password");
        return new PersonPlan(
                text(person, "email"),
                text(person, "name"),
                list(person, "roles").stream().map(Object::toString).toList(),
                person.getOrDefault("language", "fr").toString(),
                password == null ? null : password.toString());
    }

    private static Map<String, Object> map(@Nullable Object node, String what) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new PlanRefused("The plan has no readable “" + what + "”.");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private static List<?> list(Map<String, Object> parent, String key) {
        if (!(parent.get(key) instanceof List<?> list)) {
            throw new PlanRefused("The plan needs a list “" + key + "”.");
        }
        return list;
    }

    private static String text(Map<String, Object> parent, String key) {
        Object value = parent.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new PlanRefused("The plan needs a “" + key + "”.");
        }
        return value.toString();
    }
}
