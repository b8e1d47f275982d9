package fr.phare.account;

import fr.phare.web.Page;
import fr.phare.web.Words;
import java.util.Collection;
import java.util.Optional;

/** Says in plain words what a password lacks. */
public final class PasswordWords {

    private PasswordWords() {}

    static Optional<String> weakness(Page page, String password, Account account) {
        return weakness(page.words(), password, account.personalWords());
    }

    /**
     * What {@code password} lacks, if anything.
     *
     * @param personal e-mail address and name of the person: it must contain neither
     */
    public static Optional<String> weakness(
            Words words, String password, Collection<String> personal) {
        return PasswordStrength.of(password, personal)
                .map(
                        weakness ->
                                words.t(
                                        "account.password." + weakness.kind().name(),
                                        weakness.missing()));
    }
}
