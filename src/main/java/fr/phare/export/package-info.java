/** Lists of requests, cases and people that a manager takes along as a file. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "callback",
            "casefile",
            "chamber",
            "phone",
            "storage",
            "tables",
            "topic",
            "web"
        })
@NullMarked
package fr.phare.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
