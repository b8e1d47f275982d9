package fr.phare.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address inside Phare that a person may be sent back to, never one of another site. */
public final class LocalAddress {

    private static final int LONGEST = 2000;
    private static final Pattern LOCAL =
            Pattern.compile("/(?!/)[\\w/.~%:@!$&()*+,;=-]*(\\?[\\w/.~%:@!$&()*+,;=?-]*)?");

    private LocalAddress() {}

    /**
     * {@code address} where it is safe: an absolute path of this site, without a fragment, without
     * anything that a browser reads as a host, and not the sign-in itself.
     */
    public static Optional<String> of(@Nullable String address) {
        if (address == null || address.length() > LONGEST || !LOCAL.matcher(address).matches()) {
            return Optional.empty();
        }
        String path = address.split("\\?", 2)[0];
        boolean ambiguous = path.contains("//") || path.contains("/.");
        boolean signIn = path.startsWith("/connexion") || path.equals("/deconnexion");
        return ambiguous || signIn ? Optional.empty() : Optional.of(address);
    }
}
