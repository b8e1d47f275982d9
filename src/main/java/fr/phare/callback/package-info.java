/** Who asked to be called back, when, with which promise: page, API, private link's data. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "audit",
            "chamber",
            "business",
            "phone",
            "queue",
            "mail",
            "web"
        })
@NullMarked
package fr.phare.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
