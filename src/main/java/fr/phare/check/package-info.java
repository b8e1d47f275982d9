/** What anybody may ask the catalogue of aids: which are open to a business, by a program. */
@ApplicationModule(allowedDependencies = {"access", "aid", "chamber", "web"})
@NullMarked
package fr.phare.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
