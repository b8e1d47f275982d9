package fr.phare.queue;

import java.time.Instant;

/** Who is there to take requests, told by the module that keeps absences. */
public interface Attendance {

    /** Who is away from the current chamber now, and who stands in for them. */
    Cover cover();

    /**
     * How many of the current chamber take requests, and when one of them is away.
     *
     * @param from absences that end before are left out
     */
    Headcount headcount(Instant from);
}
