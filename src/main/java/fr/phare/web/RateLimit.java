package fr.phare.web;

import java.time.Duration;

/** Every limit per network address, in one table: a burst, refilled evenly over a period. */
public enum RateLimit {
    /** Far above what a whole office behind one address sends in a busy minute. */
    ANYTHING(6000, Duration.ofMinutes(1)),
    ASK(30, Duration.ofMinutes(10)),
    PROMISE(240, Duration.ofMinutes(1)),
    ELIGIBILITY(120, Duration.ofMinutes(1)),
    /** A whole workshop answers behind one address; far fewer begin. */
    AID_CHECK(240, Duration.ofMinutes(1)),
    AID_CHECK_BEGUN(60, Duration.ofMinutes(10)),
    COMPANY_SEARCH(240, Duration.ofMinutes(1)),
    FOLLOW(120, Duration.ofMinutes(1)),
    OPENING(120, Duration.ofMinutes(1)),
    PASSWORD(60, Duration.ofMinutes(10)),
    CODE(40, Duration.ofMinutes(10)),
    /** Links that are no invitation, or no more: those that are good are not counted. */
    INVITATION(30, Duration.ofMinutes(10));

    private final long burst;
    private final Duration period;

    RateLimit(long burst, Duration period) {
        this.burst = burst;
        this.period = period;
    }

    public long burst() {
        return burst;
    }

    Duration period() {
        return period;
    }
}
