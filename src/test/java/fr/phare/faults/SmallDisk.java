package fr.phare.faults;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where we may not mount, a namespace of our own, in which we may. */
final class SmallDisk {

    private static final String INSIDE = "phare.namespace";

    private SmallDisk() {}

    /** Runs the fault in a process that is root in a user and mount namespace of its own. */
    static Findings inNamespace(Scale scale) throws Exception {
        if (System.getProperty(INSIDE) != null) {
            throw new AssertionError("The namespace does not permit a tmpfs.");
        }
        Path place = scale.place().toAbsolutePath().resolve("namespace");
        List<String> command = new ArrayList<>(List.of("unshare", "-Urm"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-D" + INSIDE + "=yes");
        command.add("-Dphare.layout=" + System.getProperty("phare.layout"));
        command.addAll(List.of("-cp", classPath(), Inside.class.getName()));
        command.addAll(List.of(Long.toString(scale.seed()), Boolean.toString(scale.whole())));
        command.add(place.toString());
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0 || !Result.isKept(place, "disk")) {
            throw new AssertionError(
                    "The test of the full disk needs root, or a kernel that lets users have"
                            + " namespaces (unshare -Urm): neither is given here.");
        }
        return Result.read(place, "disk").findings();
    }

    private static String classPath() {
        // What runs the tests may hide the real one in the manifest of a jar.
        String real = System.getProperty("surefire.test.class.path");
        return real == null ? System.getProperty("java.class.path") : real + File.pathSeparator;
    }

    /** The same fault, inside. */
    static final class Inside {

        private Inside() {}

        public static void main(String[] arguments) throws Exception {
            Path place = Path.of(arguments[2]);
            java.nio.file.Files.createDirectories(place);
            Scale scale =
                    new Scale(
                            Long.parseLong(arguments[0]),
                            0,
                            Boolean.parseBoolean(arguments[1]),
                            false,
                            place);
            Findings findings = new DiskFault().run(scale);
            Result.of(new DiskFault(), scale.seed(), 0, "", findings).keep(place);
        }
    }
}
