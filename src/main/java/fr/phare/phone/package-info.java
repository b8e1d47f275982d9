/** One way to read a telephone number. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.phare.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
