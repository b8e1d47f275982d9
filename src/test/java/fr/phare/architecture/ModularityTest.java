package fr.phare.architecture;

import fr.phare.Phare;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(Phare.class).verify();
    }
}
