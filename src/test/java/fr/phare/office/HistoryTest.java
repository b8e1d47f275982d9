package fr.phare.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.settings.Scope;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingChanges;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class HistoryTest {

    @Autowired private ChamberSetup setup;
    @Autowired private SettingChanges changes;
    @Autowired private People people;
    @Autowired private MockMvc mvc;

    @Test
    void aSettingThatAnUpdateTookAwayIsStillToldOf() {
        Setting<Boolean> gone = Setting.yesNo("test.gone", false);
        Cell ours = Chambers.by(setup).create().ours();
        Colleague manager =
                new Colleague(mvc, people, ours.chamber(), "Denis Fournier", Role.MANAGER);
        Wall.run(ours.chamber(), () -> changes.change(gone, Scope.CHAMBER, "yes", 0));

        assertThat(Visitor.text(manager.opens("/reglages/changements")))
                .contains("test.gone", "yes");
    }
}
