/** What all screens share: layout, words, times, errors; knows no feature. */
@ApplicationModule(allowedDependencies = {"storage", "access"})
@NullMarked
package fr.phare.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
