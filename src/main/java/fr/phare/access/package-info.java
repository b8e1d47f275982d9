/** Who may do what: roles, actions, the one table between them, and the guard on every route. */
@ApplicationModule(allowedDependencies = {"storage"})
@NullMarked
package fr.phare.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
