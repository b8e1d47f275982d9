/** The adviser's one page: who waits, the conversation, the aids, and what happens next. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "account",
            "audit",
            "aid",
            "business",
            "callback",
            "casefile",
            "chamber",
            "help",
            "live",
            "mail",
            "phone",
            "queue",
            "recap",
            "settings",
            "team",
            "topic",
            "twins",
            "web",
            "worklist"
        })
@NullMarked
package fr.phare.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
