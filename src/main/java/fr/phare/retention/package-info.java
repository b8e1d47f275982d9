/** What is kept no longer than people were told: cases and requests end after the last contact. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "audit",
            "chamber",
            "queue",
            "mail",
            "callback",
            "casefile",
            "imports",
            "recap",
            "selfcheck",
            "settings",
            "team"
        })
@NullMarked
package fr.phare.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
