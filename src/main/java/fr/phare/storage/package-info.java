/** Where data lives: PostgreSQL, its two roles, migrations, and the wall between chambers. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.phare.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
