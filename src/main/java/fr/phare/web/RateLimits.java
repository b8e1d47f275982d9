package fr.phare.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts requests per network address, on this node, in bounded memory. */
@Component
public class RateLimits {

    private static final int ADDRESSES_KEPT = 100_000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(ADDRESSES_KEPT)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();
    private final long factor;

    RateLimits(@Value("${phare.limits.factor:1}") long factor) {
        this.factor = factor;
    }

    /**
     * Counts one more request of the address of {@code request}.
     *
     * @throws TooManyRequests where the limit is reached
     */
    public void check(RateLimit limit, HttpServletRequest request) {
        Optional<Duration> wait = count(limit, request.getRemoteAddr());
        if (wait.isPresent()) {
            throw new TooManyRequests(wait.get());
        }
    }

    /** Counts one more of {@code address}; how long to wait where the limit is reached. */
    public Optional<Duration> count(RateLimit limit, String address) {
        String key = limit + " " + network(address);
        ConsumptionProbe probe =
                buckets.get(key, k -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(RateLimit limit) {
        long burst = limit.burst() * factor;
        return Bucket.builder()
                .addLimit(b -> b.capacity(burst).refillGreedy(burst, limit.period()))
                .build();
    }

    /** One household has a whole IPv6 network of 2^64 addresses: they count as one. */
    public static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of()
                            .formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
