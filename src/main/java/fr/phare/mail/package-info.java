/** The durable outbox: e-mails and text messages, each sent once, after what they tell is kept. */
@ApplicationModule(allowedDependencies = {"storage", "access", "audit", "chamber", "web"})
@NullMarked
package fr.phare.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
