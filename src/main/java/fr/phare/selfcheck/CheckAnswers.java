package fr.phare.selfcheck;

import fr.phare.chamber.CellId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor answered, for whom they give the key to; inside the wall. */
@Component
public class CheckAnswers {

    private final SavedChecks checks;

    CheckAnswers(SavedChecks checks) {
        this.checks = checks;
    }

    /**
     * Canonical values by fact.
     *
     * @return nothing where {@code key} leads nowhere, or no more
     */
    public Map<String, String> of(CellId cell, @Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(CheckToken::read)
                .flatMap(token -> checks.find(cell, token))
                .map(SavedCheck::answers)
                .orElse(Map.of());
    }
}
