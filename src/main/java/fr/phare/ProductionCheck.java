package fr.phare;

import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Keeps demonstration data and placeholder secrets out of production, which is where {@code
 * phare.packaged} is set: by the start script of the archive.
 */
final class ProductionCheck implements EnvironmentPostProcessor, Ordered {

    private static final List<String> SECRETS =
            List.of(
                    "phare.secret",
                    "phare.database.password",
                    "phare.database.owner-password",
                    "spring.mail.password");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("phare.packaged", Boolean.class, false)) {
            return;
        }
        if (environment.getProperty("phare.demonstration", Boolean.class, false)) {
            throw new StartRefusal(
                    "This is the archive for production, which never loads demonstration data:"
                            + " leave out phare.demonstration.");
        }
        for (String secret : SECRETS) {
            if (environment.getProperty(secret, "").startsWith("REPLACE")) {
                throw new StartRefusal(
                        secret + " still is the placeholder of the sample: set your own.");
            }
        }
    }

    /** After every file of settings was read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
