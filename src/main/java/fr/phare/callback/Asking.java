package fr.phare.callback;

import fr.phare.business.Siret;
import fr.phare.phone.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A valid asking.
 *
 * @param told what was answered about aids before: canonical values by fact
 */
record Asking(
        String name,
        @Nullable PhoneNumber phone,
        ContactWay contact,
        @Nullable String email,
        @Nullable Siret siret,
        @Nullable String postcode,
        @Nullable String topic,
        boolean urgent,
        @Nullable String message,
        @Nullable Instant preferredFrom,
        Map<String, String> told) {

    /**
     * Who asks for which business, hashed: askings with the same key are one entry of the line. An
     * accountant who asks for five clients makes five.
     */
    String subjectKey() {
        String who = phone == null ? String.valueOf(email) : phone.e164();
        String business = siret == null ? "" : siret.value();
        return sha256(who + "|" + business);
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Asking";
    }
}
