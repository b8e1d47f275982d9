/** Opens chambers: from a plan, or by the address that an empty installation gives its operator. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "callback",
            "cellsettings",
            "chamber",
            "invite",
            "mail",
            "phone",
            "session",
            "web"
        })
@NullMarked
package fr.phare.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
