/** What managers set of their cells: name, number, place, usual hours; with history and undo. */
@ApplicationModule(
        allowedDependencies = {"storage", "access", "account", "audit", "chamber", "phone", "web"})
@NullMarked
package fr.phare.cellsettings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
