/** The morning's brief: what is due and late today, for a person and for their cell. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "team",
            "access",
            "account",
            "audit",
            "callback",
            "casefile",
            "chamber",
            "queue",
            "web"
        })
@NullMarked
package fr.phare.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
