/** What people can say they want to talk about, who takes that, and what a listener asks then. */
@ApplicationModule(
        allowedDependencies = {"storage", "access", "account", "audit", "chamber", "queue", "web"})
@NullMarked
package fr.phare.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
