/** Starts the application, and refuses to where it would not be safe. */
@NullMarked
package fr.phare;

import org.jspecify.annotations.NullMarked;
