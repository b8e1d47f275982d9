package fr.phare.check;

import fr.phare.aid.Catalogue;
import fr.phare.aid.CatalogueFiles;
import fr.phare.web.Languages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command {@code eligibility --businesses FILE}: which aids are open to each business of a
 * file. Needs no database. Exits with 0 when every line was answered, with 2 when some were
 * skipped, with 1 when nothing could be done.
 */
public final class EligibilityCommand {

    private static final String USAGE =
            "eligibility --businesses FILE [--catalogue DIR] [--period YYYY-MM]"
                    + " [--assessed-on YYYY-MM-DD] [--language fr|en]";

    private static final Set<String> OPTIONS =
            Set.of("businesses", "catalogue", "period", "assessed-on", "language");

    /** Where a business says no day, it is the day that it is in Paris. */
    private static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");

    private static final int BUFFER = 1 << 16;

    private final Map<String, String> options;
    private final Clock clock;
    private final PrintStream errors;

    private EligibilityCommand(Map<String, String> options, Clock clock, PrintStream errors) {
        this.options = options;
        this.clock = clock;
        this.errors = errors;
    }

    /** What was typed cannot be taken: one sentence. */
    private static final class Misuse extends Exception {

        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    public static void main(String[] args) {
        PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(System.out, BUFFER),
                        false,
                        StandardCharsets.UTF_8);
        System.exit(run(List.of(args), Clock.systemUTC(), out, System.err));
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream errors) {
        try {
            return new EligibilityCommand(options(args), clock, errors).answer(out);
        } catch (Misuse misuse) {
            errors.println(misuse.getMessage());
        } catch (Catalogue.Refusal refusal) {
            errors.println("The catalogue is refused: " + refusal.getMessage());
        } catch (NoSuchFileException missing) {
            errors.println("There is no " + missing.getFile() + ".");
        } catch (IOException e) {
            errors.println("Cannot be read: " + e.getMessage());
        }
        return 1;
    }

    private static Map<String, String> options(List<String> args) throws Misuse {
        Map<String, String> options = new HashMap<>();
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            String[] parts = arg.split("=", 2);
            String name = arg.startsWith("--") ? parts[0].substring(2) : "";
            if (!OPTIONS.contains(name)) {
                throw new Misuse("Unknown option " + arg + ": " + USAGE);
            }
            if (parts.length == 1 && !rest.hasNext()) {
                throw new Misuse("--" + name + " needs a value: " + USAGE);
            }
            options.put(name, parts.length == 2 ? parts[1] : rest.next());
        }
        if (!options.containsKey("businesses")) {
            throw new Misuse(USAGE);
        }
        return options;
    }

    private int answer(PrintStream out) throws IOException, Misuse {
        String period = options.get("period");
        String day = options.get("assessed-on");
        String directory = options.get("catalogue");
        BusinessFile file;
        try {
            file =
                    new BusinessFile(
                            directory == null
                                    ? CatalogueFiles.packaged()
                                    : CatalogueFiles.in(Path.of(directory)),
                            period == null ? null : YearMonth.parse(period),
                            day == null
                                    ? LocalDate.ofInstant(clock.instant(), MAINLAND)
                                    : LocalDate.parse(day),
                            Languages.alone(options.getOrDefault("language", "fr")));
        } catch (DateTimeException unreadable) {
            throw new Misuse("A date cannot be read: " + USAGE);
        }
        try (BusinessLines lines =
                BusinessLines.open(Path.of(options.getOrDefault("businesses", "")))) {
            BusinessFile.Outcome outcome = file.run(lines, out, errors);
            errors.printf(
                    "%d businesses answered, %d lines skipped.%n",
                    outcome.answered(), outcome.skipped());
            return outcome.skipped() == 0 ? 0 : 2;
        }
    }
}
