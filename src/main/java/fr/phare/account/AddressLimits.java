package fr.phare.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts attempts per network address, on this node and in memory: it slows down whoever tries many
 * accounts. What protects one account is {@link Attempts}.
 */
@Component
class AddressLimits {

    private record Key(SignInLimit limit, String address) {}

    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Duration.ofMinutes(30))
                    .build();

    /** Counts one attempt; how long to wait where there were too many. */
    Optional<Duration> count(SignInLimit limit, String address) {
        Bucket bucket =
                buckets.get(new Key(limit, network(address)), key -> AddressLimits.bucket(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(SignInLimit limit) {
        return Bucket.builder()
                .addLimit(
                        bandwidth ->
                                bandwidth
                                        .capacity(limit.attempts)
                                        .refillGreedy(limit.attempts, limit.period))
                .build();
    }

    /** One household has a whole IPv6 network of 2^64 addresses: they count as one. */
    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
