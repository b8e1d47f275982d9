/** Many people invited at once: a pasted list or a spreadsheet, previewed, then written to. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "chamber",
            "mail",
            "settings",
            "tables",
            "web"
        })
@NullMarked
package fr.phare.invite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
