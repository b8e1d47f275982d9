/** What the person is sent after an exchange: dated, sourced, with the rules it came from. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "aid",
            "appearance",
            "audit",
            "business",
            "callback",
            "casefile",
            "chamber",
            "mail",
            "phone",
            "queue",
            "settings",
            "web"
        })
@NullMarked
package fr.phare.recap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
