/** Who is signed in on which browser: sessions in the database, dead at once when ended. */
@ApplicationModule(allowedDependencies = {"storage", "access"})
@NullMarked
package fr.phare.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
