/**
 * People of one case who may be the same, side by side: a person says whether, and takes it back.
 */
@ApplicationModule(allowedDependencies = {"access", "casefile", "phone", "web"})
@NullMarked
package fr.phare.twins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
