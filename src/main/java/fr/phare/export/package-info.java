/** Lists of requests, cases and people that a manager takes along as a file. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "account",
            "audit",
            "callback",
            "casefile",
            "chamber",
            "phone",
            "queue",
            "storage",
            "tables",
            "topic",
            "web"
        })
@NullMarked
package fr.phare.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
