/** A colleague quietly asks others to join them in a case, and sees who comes. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "casefile",
            "chamber",
            "live",
            "queue",
            "web"
        })
@NullMarked
package fr.phare.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
