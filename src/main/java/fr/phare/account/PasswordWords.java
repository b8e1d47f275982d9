package fr.phare.account;

import fr.phare.web.Page;
import java.util.Optional;

/** Says in plain words what a password lacks. */
final class PasswordWords {

    private PasswordWords() {}

    static Optional<String> weakness(Page page, String password, Account account) {
        return PasswordStrength.of(password, account.personalWords())
                .map(
                        weakness ->
                                page.t(
                                        "account.password." + weakness.kind().name(),
                                        weakness.missing()));
    }
}
