/** Loads INSEE's stock files into the registry: a command beside the server. */
@ApplicationModule(allowedDependencies = {"business", "progress", "storage"})
@NullMarked
package fr.phare.sirene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
