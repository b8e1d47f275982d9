/** Where managers look at settings, change them, try texts out and take changes back. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "chamber",
            "mail",
            "phone",
            "settings",
            "web"
        })
@NullMarked
package fr.phare.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
