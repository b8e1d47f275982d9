/** Lists of cases: filters, ready-made lists with their counts, and each person's own. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "casefile",
            "chamber",
            "web"
        })
@NullMarked
package fr.phare.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
