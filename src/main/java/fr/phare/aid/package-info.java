/** Which aids are open to a business, why, and what to ask next: the catalogue and its engine. */
@ApplicationModule(allowedDependencies = {"storage", "access", "web", "expression"})
@NullMarked
package fr.phare.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
