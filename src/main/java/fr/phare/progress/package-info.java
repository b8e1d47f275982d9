/** Tells people at a terminal how far a command is. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.phare.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
