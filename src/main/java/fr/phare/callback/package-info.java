/** Who asked to be called back, when, with which promise: page, API, private link's data. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "appearance",
            "audit",
            "chamber",
            "likeness",
            "business",
            "casefile",
            "phone",
            "queue",
            "mail",
            "selfcheck",
            "settings",
            "topic",
            "web"
        })
@NullMarked
package fr.phare.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
