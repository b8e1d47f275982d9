/** “À quoi ai-je droit ?”: anybody answers a few questions and sees which aids may be open. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "access",
            "aid",
            "appearance",
            "chamber",
            "expression",
            "settings",
            "web"
        })
@NullMarked
package fr.phare.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
