/** What managers may change: typed settings per chamber and cell, every value kept and undoable. */
@ApplicationModule(allowedDependencies = {"storage", "access", "audit", "chamber", "web"})
@NullMarked
package fr.phare.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
