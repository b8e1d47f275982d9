/** The API's description, for people and for programs, from one file. */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package fr.phare.apidoc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
