/** The form that other sites show: its releases, and the page that says how to put it there. */
@ApplicationModule(allowedDependencies = {"access", "chamber", "phone", "web"})
@NullMarked
package fr.phare.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
