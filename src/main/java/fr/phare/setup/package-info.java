/** Opens chambers, cells and first accounts from a plan, once: production and demonstration. */
@ApplicationModule(allowedDependencies = {"storage", "access", "account", "chamber"})
@NullMarked
package fr.phare.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
