/** Tables as people exchange them between programs: CSV and workbooks. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.phare.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
