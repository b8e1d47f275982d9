/** Finds cases and requests from one box, and says in words why each was found. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "account",
            "audit",
            "callback",
            "casefile",
            "chamber",
            "likeness",
            "phone",
            "queue",
            "web"
        })
@NullMarked
package fr.phare.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
