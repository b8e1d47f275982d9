/** How the public pages of a chamber look: its colour, its logo, its name. */
@ApplicationModule(allowedDependencies = {"storage", "access", "chamber", "settings", "web"})
@NullMarked
package fr.phare.appearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
