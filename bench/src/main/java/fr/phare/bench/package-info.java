/**
 * Measures the packaged archive as production runs it, beside a floor that does the bare minimum.
 */
@NullMarked
package fr.phare.bench;

import org.jspecify.annotations.NullMarked;
