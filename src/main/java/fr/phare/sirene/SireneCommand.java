package fr.phare.sirene;

import fr.phare.business.RegistryStock;
import fr.phare.business.StockProgress;
import fr.phare.business.StockRefusal;
import fr.phare.storage.OwnerDatabase;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The command {@code import sirene UNITS ESTABLISHMENTS [--setting=value …]}, with the settings of
 * the server. Exits with 0 when the new registry is in service, else with 1 and one sentence.
 */
public final class SireneCommand {

    private static final String USAGE =
            "import sirene UNITS ESTABLISHMENTS: the files StockUniteLegale and StockEtablissement"
                    + " of INSEE (.csv, .csv.gz or .zip).";

    private SireneCommand() {}

    /** Only the database: registered by hand, so that the server does not find it. */
    static final class Beans {

        @Bean(destroyMethod = "close")
        OwnerDatabase ownerDatabase(Environment environment) {
            return OwnerDatabase.open(environment);
        }
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream errors) {
        List<String> files = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        if (files.size() != 2) {
            errors.println(USAGE);
            return 1;
        }
        try (ConfigurableApplicationContext context = settings(args)) {
            load(context.getBean(OwnerDatabase.class), files, out);
            return 0;
        } catch (StockRefusal refusal) {
            errors.println(refusal.getMessage());
        } catch (Exception e) {
            report(e, errors);
        }
        return 1;
    }

    /** What stopped the settings was told when it happened. */
    private static void report(Exception failure, PrintStream errors) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException lost) {
                errors.println(
                        "The database stopped the import, which goes on when it is started again: "
                                + String.valueOf(lost.getMessage()).lines().findFirst().orElse(""));
                return;
            }
        }
        if (!(failure instanceof org.springframework.beans.BeansException)) {
            errors.println("The import failed: " + failure);
        }
    }

    private static ConfigurableApplicationContext settings(String[] args) {
        return new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "error"))
                .run(args);
    }

    private static void load(OwnerDatabase database, List<String> files, PrintStream out)
            throws Exception {
        ProgressDisplay display = new ProgressDisplay(out);
        Path establishments = Path.of(files.get(1));
        long began = System.nanoTime();
        try (Connection connection = database.connect()) {
            RegistryStock stock = RegistryStock.open(connection);
            StockProgress done =
                    new SireneImport(stock, display).run(Path.of(files.get(0)), establishments);
            tell(done, Duration.ofNanos(System.nanoTime() - began), establishments, out);
        }
    }

    private static void tell(
            StockProgress done, Duration took, Path establishments, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "In service: %,d establishments of %,d legal units, after %d min %02d s.%n",
                done.establishments(),
                done.units(),
                took.toMinutes(),
                took.toSecondsPart());
        if (done.withoutUnit() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d establishments have no legal unit in the first file: are both of one"
                            + " month?%n",
                    done.withoutUnit());
        }
        if (done.rejected() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d lines were not taken; %s says which and why.%n",
                    done.rejected(),
                    SireneImport.rejectsOf(establishments));
        }
    }
}
