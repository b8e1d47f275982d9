package fr.phare.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/**
 * The installation's secret: private links are derived from it, fields are encrypted with it. All
 * nodes of an installation share it. Losing it loses the second factors, and links given so far can
 * no longer be shown again, though they still open.
 */
public final class ServerSecret {

    /** Characters: 256 bits in hexadecimal. */
    static final int LENGTH = 64;

    private final byte[] key;

    /**
     * @throws StorageRefusal when {@code secret} is not 64 hexadecimal characters, or a sample
     */
    ServerSecret(String secret) {
        boolean sample = secret.chars().distinct().count() < 8;
        if (secret.length() != LENGTH || sample || !secret.matches("[0-9a-f]+")) {
            throw new StorageRefusal(
                    "phare.secret must be 64 random hexadecimal characters, such as `openssl rand"
                            + " -hex 32` prints.");
        }
        this.key = HexFormat.of().parseHex(secret);
    }

    /**
     * An unguessable token for the thing {@code id}, the same at every call (HMAC-SHA-256, RFC
     * 2104), so that a repeated answer can show the same private link. Only {@link #hash} of it is
     * stored.
     *
     * @param purpose keeps tokens of different kinds apart
     * @return 43 characters of URL-safe base 64
     */
    public String token(String purpose, UUID id) {
        byte[] code = mac("token:" + purpose + ":" + id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** What is stored of a token: 32 bytes, SHA-256. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypts short texts for one purpose and one row: AES-256-GCM under a key of their own. */
    public TextEncryptor encryptor(String purpose, UUID row) {
        String password = HexFormat.of().formatHex(mac("key:" + purpose));
        String salt = HexFormat.of().formatHex(mac("salt:" + purpose + ":" + row));
        return Encryptors.delux(password, salt);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
