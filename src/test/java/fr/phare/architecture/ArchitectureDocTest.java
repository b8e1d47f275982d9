package fr.phare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.Phare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** {@code mvn test -Dtest=ArchitectureDocTest -Dphare.docs.write=true} draws the map anew. */
class ArchitectureDocTest {

    private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");
    private static final String BEGIN = "<!-- module map: begin -->";
    private static final String END = "<!-- module map: end -->";

    @Test
    void theModuleMapIsTheOneOfTheCode() throws IOException {
        String text = Files.readString(DOCUMENT);
        assertThat(text).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        String expected = BEGIN + "\n```mermaid\n" + map() + "```\n" + END;
        String found = text.substring(text.indexOf(BEGIN), text.indexOf(END) + END.length());

        if (Boolean.getBoolean("phare.docs.write")) {
            Files.writeString(DOCUMENT, text.replace(found, expected));
        } else {
            assertThat(found).as("%s should say:%n%s%n", DOCUMENT, expected).isEqualTo(expected);
        }
    }

    private static String map() {
        return ApplicationModules.of(Phare.class).stream()
                .flatMap(ArchitectureDocTest::dependencies)
                .sorted()
                .collect(Collectors.joining("\n", "graph TD\n", "\n"));
    }

    /** As declared in the module’s {@code package-info.java}. */
    private static Stream<String> dependencies(ApplicationModule module) {
        return module
                .getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .stream()
                .flatMap(declared -> Arrays.stream(declared.allowedDependencies()))
                .map(target -> target.replaceAll("\\s*::.*", ""))
                .distinct()
                .map(target -> "  %s --> %s".formatted(module.getIdentifier(), target));
    }
}
