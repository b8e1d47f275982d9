/** Shows who saw and changed what, without the content. */
@ApplicationModule(allowedDependencies = {"access", "account", "audit", "chamber", "web"})
@NullMarked
package fr.phare.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
