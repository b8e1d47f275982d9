package fr.phare.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is started by root: in a user namespace where that
 * is permitted, else as the user {@code nobody}, who then owns the data.
 */
enum Unprivileged {
    NOT_NEEDED(""),
    NAMESPACE("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    static Unprivileged choose() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return NOT_NEEDED;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new StorageRefusal(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv is permitted"
                        + " here: run as a normal user, or set phare.database.url.");
    }

    List<String> command(List<String> command) {
        if (prefix.isEmpty()) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of(prefix.split(" ", -1)));
        whole.addAll(command);
        return whole;
    }

    /** Lets the chosen user own {@code directory}, where it is another user. */
    void own(Path directory) throws IOException, InterruptedException {
        if (this != NOBODY) {
            return;
        }
        int exit = run(List.of("chown", "-R", "65534:65534", directory.toString()));
        if (exit != 0) {
            throw new StorageRefusal("Cannot give " + directory + " to the user nobody.");
        }
    }

    private boolean works() throws InterruptedException {
        try {
            return run(command(List.of("true"))) == 0;
        } catch (IOException missingProgram) {
            return false;
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
