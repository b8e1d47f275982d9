/** Who saw and changed what: upstream, called in the transaction of what it records. */
@ApplicationModule(allowedDependencies = {"storage", "access"})
@NullMarked
package fr.phare.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
