/** How what people type in a search box is read and compared: plain words, beginnings, typos. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.phare.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
