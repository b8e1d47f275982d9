/** Tells open pages that something they show has changed, so that they fetch it. */
@ApplicationModule(allowedDependencies = {"storage", "access", "queue", "web"})
@NullMarked
package fr.phare.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
