/** People who sign in: accounts, passwords, second factor, invitations. */
@ApplicationModule(allowedDependencies = {"storage", "access", "audit", "mail", "session", "web"})
@NullMarked
package fr.phare.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
