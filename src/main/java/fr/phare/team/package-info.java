/** Who is away when, and who stands in: entered by each for themselves, or by managers for all. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "casefile",
            "chamber",
            "queue",
            "settings",
            "web"
        })
@NullMarked
package fr.phare.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
