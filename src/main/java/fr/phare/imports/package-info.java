/** Askings that come in a list: a file seen as it is understood, taken in, and taken back. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "callback",
            "chamber",
            "tables",
            "web"
        })
@NullMarked
package fr.phare.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
