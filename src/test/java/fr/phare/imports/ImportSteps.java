package fr.phare.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.testing.Colleague;
import fr.phare.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests of imports do again and again. */
final class ImportSteps {

    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([a-z_]+)\" selected>");

    private ImportSteps() {}

    /** Starts the draft at {@code address} as its page shows it. */
    static void start(Colleague manager, String address, String... more) {
        String page = Visitor.text(manager.opens(address));
        List<String> fields = new ArrayList<>(List.of("suite", "commencer"));
        fields.addAll(List.of(more));
        Matcher chosen = CHOSEN.matcher(page);
        while (chosen.find()) {
            fields.addAll(List.of("colonne", chosen.group(1)));
        }
        if (page.contains("name=\"titres\" value=\"true\" checked")) {
            fields.addAll(List.of("titres", "true"));
        }
        assertThat(manager.submits(address, fields.toArray(String[]::new)).getRedirectedUrl())
                .isEqualTo(address);
    }

    /** Waits for what another thread brings about. */
    static void await(BooleanSupplier condition) {
        for (int i = 0; i < 300; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("It did not come about");
    }
}
