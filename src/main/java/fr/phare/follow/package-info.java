/** The private link: what the person who asked sees of it, and may change. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "appearance",
            "chamber",
            "callback",
            "queue",
            "casefile",
            "recap",
            "mail",
            "phone",
            "topic",
            "web"
        })
@NullMarked
package fr.phare.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
