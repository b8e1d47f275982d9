/** Who is next, taken by whom: one line for everything that waits for a person. */
@ApplicationModule(allowedDependencies = {"storage", "access", "audit", "chamber"})
@NullMarked
package fr.phare.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
