/** Shows who saw and changed what, without the content. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "aid",
            "audit",
            "chamber",
            "settings",
            "topic",
            "web"
        })
@NullMarked
package fr.phare.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
