/** Firms as the public registry knows them: Siret, establishments, communes, activities. */
@ApplicationModule(allowedDependencies = {"storage", "access", "likeness", "web"})
@NullMarked
package fr.phare.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
