package fr.phare.topic;

import java.util.ArrayList;
import java.util.List;

/** A script as it is typed: plain text, where a line that begins with {@code #} is a heading. */
final class ScriptText {

    private ScriptText() {}

    /** Its parts in their order, without empty ones. */
    static List<Topic.Part> parts(String script) {
        List<Topic.Part> parts = new ArrayList<>();
        String heading = "";
        StringBuilder text = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.startsWith("#")) {
                add(parts, heading, text);
                heading = line.replaceFirst("^#+\\s*", "").strip();
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        add(parts, heading, text);
        return parts;
    }

    private static void add(List<Topic.Part> parts, String heading, StringBuilder text) {
        String said = text.toString().strip();
        if (!heading.isEmpty() || !said.isEmpty()) {
            parts.add(new Topic.Part(heading, said));
        }
    }
}
