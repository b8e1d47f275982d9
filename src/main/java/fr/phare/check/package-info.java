/**
 * What anybody may ask the catalogue of aids: which are open to a business, by a program, and the
 * command that answers for a file of businesses.
 */
@ApplicationModule(allowedDependencies = {"access", "aid", "chamber", "progress", "web"})
@NullMarked
package fr.phare.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
