/** The user guide, as pages of the product. */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package fr.phare.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
