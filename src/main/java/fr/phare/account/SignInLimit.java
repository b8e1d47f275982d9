package fr.phare.account;

import java.time.Duration;

/** How often one network address may try; a chamber's office shares one, so the limits are wide. */
enum SignInLimit {
    PASSWORD(60, Duration.ofMinutes(10)),
    CODE(40, Duration.ofMinutes(10)),
    INVITATION(30, Duration.ofMinutes(10));

    final int attempts;
    final Duration period;

    SignInLimit(int attempts, Duration period) {
        this.attempts = attempts;
        this.period = period;
    }
}
