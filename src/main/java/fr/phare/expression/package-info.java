/** Typed expressions over facts that may be missing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.phare.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
