package fr.phare.setup;

import fr.phare.web.PublicAddress;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells who runs an installation without any chamber where to open one: on their terminal, and in a
 * file that only they read. The address is a key; the log tells only where the file is.
 */
@Component
class FirstOpening {

    static final String FILE = "ouverture.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstOpening.class);

    private final OpeningKeys keys;
    private final PublicAddress address;
    private final Path file;

    FirstOpening(OpeningKeys keys, PublicAddress address, SetupSettings settings) {
        this.keys = keys;
        this.address = address;
        this.file = settings.data().toAbsolutePath().normalize().resolve(FILE);
    }

    void offer() {
        String link = address.of("/ouverture/" + keys.first());
        OwnerFile.replace(file, List.of(link));
        Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .ifPresent(
                        terminal -> terminal.printf("No cell is open yet. Open yours: %s%n", link));
        LOG.info("No cell is open yet: the address that opens one is in {}", file);
    }

    /** There is a chamber: the address of the first start is good no more. */
    void end() {
        keys.closeFirst();
        OwnerFile.delete(file);
    }
}
