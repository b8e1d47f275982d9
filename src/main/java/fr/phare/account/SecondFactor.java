package fr.phare.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.phare.access.AccountId;
import fr.phare.storage.ServerSecret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app: TOTP, six digits, 30 s, SHA-1 (RFC 6238, what apps know). */
@Component
class SecondFactor {

    private static final String PURPOSE = "totp";
    private static final int KEY_BYTES = 20;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final ServerSecret secret;
    private final Clock clock;

    SecondFactor(ServerSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * The key offered in the set-up {@code offer}: derived, not stored, until a code confirms that
     * the person's app has it.
     */
    byte[] offered(AccountId account, UUID offer) {
        byte[] derived =
                Base64.getUrlDecoder().decode(secret.token(PURPOSE + ":" + account, offer));
        return Arrays.copyOf(derived, KEY_BYTES);
    }

    String encrypted(AccountId account, byte[] key) {
        return secret.encryptor(PURPOSE, account.value()).encrypt(HexFormat.of().formatHex(key));
    }

    byte[] decrypted(AccountId account, String stored) {
        return HexFormat.of().parseHex(secret.encryptor(PURPOSE, account.value()).decrypt(stored));
    }

    /** The time step whose code {@code typed} is: this one, the one before or the next. */
    OptionalLong stepOf(String typed, byte[] key) {
        String code = typed.replaceAll("\\s", "");
        long present = clock.millis() / step().toMillis();
        for (long step = present - 1; step <= present + 1; step++) {
            if (same(code, code(key, step))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean same(String typed, String expected) {
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    String code(byte[] key, long step) {
        try {
            Instant start = Instant.ofEpochMilli(step * step().toMillis());
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(key, codes.getAlgorithm()), start);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration step() {
        return codes.getTimeStep();
    }

    /** The key as apps take it when typed: base 32 (RFC 4648), in groups of four. */
    static String typed(byte[] key) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte octet : key) {
            bits = (bits << 8) | (octet & 0xff);
            for (held += 8; held >= 5; held -= 5) {
                text.append(BASE_32.charAt((bits >> (held - 5)) & 31));
            }
        }
        return text.toString().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the QR code says (the key URI format that all apps read). */
    static String uri(String email, byte[] key) {
        String label = URLEncoder.encode("Phare:" + email, StandardCharsets.UTF_8);
        return "otpauth://totp/%s?secret=%s&issuer=Phare"
                .formatted(label.replace("+", "%20"), typed(key).replace(" ", ""));
    }
}
