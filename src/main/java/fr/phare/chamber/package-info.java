/** Chambers, their cells, opening hours, holidays, and the promise clock. */
@ApplicationModule(allowedDependencies = {"storage", "audit", "access", "web"})
@NullMarked
package fr.phare.chamber;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
