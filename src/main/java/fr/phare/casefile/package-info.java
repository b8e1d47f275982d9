/** The case of a business: people, exchanges and notes, situation, aids advised, next step. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "aid",
            "audit",
            "chamber",
            "likeness",
            "queue",
            "settings",
            "web"
        })
@NullMarked
package fr.phare.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
