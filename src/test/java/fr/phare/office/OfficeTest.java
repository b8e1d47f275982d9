package fr.phare.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.casefile.Retention;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.WeeklyHours;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingChanges;
import fr.phare.settings.Settings;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class OfficeTest {

    private static final String MONTHS = "/reglages/conservation/casefile.retention-months";
    private static final String BANNER = "/reglages/textes/callback.page-banner.fr";
    private static final String EMAIL = "/reglages/textes/callback.confirmation-email.fr";
    private static final String ACCENT = "/reglages/apparence/appearance.accent";

    @Autowired private ChamberSetup setup;
    @Autowired private Settings settings;
    @Autowired private SettingChanges changes;
    @Autowired private People people;
    @Autowired private MockMvc mvc;

    private Cell ours;
    private Cell second;
    private Cell theirs;
    private Colleague manager;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours = Chambers.by(setup).create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
        second =
                setup.openCell(
                        ours.chamber(),
                        new NewCell(
                                Chambers.randomSlug(),
                                "Seconde cellule",
                                "+33320000001",
                                ours.zone(),
                                "62",
                                new WeeklyHours(Map.of())));
        manager = new Colleague(mvc, people, ours.chamber(), "Denis Fournier", Role.MANAGER);
    }

    private String page(String path) {
        MockHttpServletResponse response = manager.opens(path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Visitor.text(response);
    }

    private String inCell(String path) {
        return path + "?cellule=" + ours.id();
    }

    private <T> T now(Setting<T> setting) {
        return Wall.within(ours.chamber(), () -> settings.ofChamber(setting));
    }

    @Test
    void theHomeOfSettingsNamesEveryPageThatOneMaySee() {
        assertThat(page("/reglages"))
                .contains("/reglages/textes", "/reglages/apparence", "/reglages/conservation")
                .contains("/reglages/changements", "href=\"/personnes\"><strong>");
        Set<Role> both = Set.of(Role.MANAGER, Role.ADMINISTRATOR);
        for (Role role : Role.values()) {
            assertThat(new Adviser(mvc, ours.chamber(), role).opens("/reglages").getStatus())
                    .as(role.name())
                    .isEqualTo(both.contains(role) ? 200 : 403);
        }
        Adviser administrator = new Adviser(mvc, ours.chamber(), Role.ADMINISTRATOR);
        assertThat(Visitor.text(administrator.opens("/reglages")))
                .contains("href=\"/personnes\"><strong>", "/reglages/ouverture")
                .doesNotContain("/reglages/textes", "/reglages/changements", "/exports");
        assertThat(administrator.opens("/reglages/textes").getStatus()).isEqualTo(403);
        assertThat(Visitor.text(new Adviser(mvc, ours.chamber(), Role.MANAGER).opens("/bureau")))
                .contains("href=\"/reglages\"");
    }

    @Test
    void whatIsSavedHoldsAndCanBeTakenBackOnTheSamePage() {
        assertThat(page(MONTHS)).contains("value=\"24\"", "mois", "Rien n’a encore été changé");
        MockHttpServletResponse saved =
                manager.submits(MONTHS, "version", "0", "valeur", "12", "faire", "enregistrer");
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getRedirectedUrl()).isEqualTo(MONTHS + "?avis=enregistre");
        assertThat(now(Retention.MONTHS)).isEqualTo(12);

        String after = page(MONTHS + "?avis=enregistre");
        assertThat(after)
                .contains("C’est enregistré", "Denis Fournier", "Annuler ce changement")
                .contains("la valeur d’origine", "12\u00a0mois");
        MockHttpServletResponse undone = manager.submits(undoOf(after), "version", "1");
        assertThat(undone.getRedirectedUrl()).isEqualTo(MONTHS + "?avis=annule");
        assertThat(now(Retention.MONTHS)).isEqualTo(24);
    }

    private static String undoOf(String page) {
        int start = page.indexOf("/reglages/changements/");
        return page.substring(start, page.indexOf('"', start));
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldWithWhatWasTyped() {
        for (String typed : List.of("61", "douze", "<b>")) {
            MockHttpServletResponse refused =
                    manager.submits(MONTHS, "version", "0", "valeur", typed);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Visitor.text(refused))
                    .contains("valeur-error", "Écrivez un nombre entier de 1 à 60.")
                    .contains("value=\"" + typed.replace("<", "&lt;"))
                    .doesNotContain("<b>");
        }
        assertThat(now(Retention.MONTHS)).isEqualTo(24);
    }

    @Test
    void aTextWithAnUnknownPlaceholderIsRefusedNamingIt() {
        MockHttpServletResponse refused =
                manager.submits(EMAIL, "version", "0", "valeur", "{date} {lien} {prenom}");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("{prenom} n’est pas connu ici. Vous pouvez écrire\u00a0: {date}, {lien}")
                .contains("{date} {lien} {prenom}</textarea>");
    }

    @Test
    void aCellShowsWhatItInheritsAndWhatIsItsOwn() {
        manager.submits(BANNER, "version", "0", "valeur", "Crue de la Lys");
        assertThat(page(inCell("/reglages/textes"))).contains("Crue de la Lys", "comme la chambre");
        manager.submits(
                BANNER, "version", "0", "valeur", "Ici, tout va.", "cellule", ours.id().toString());

        assertThat(page(inCell("/reglages/textes")))
                .contains("Ici, tout va.", "propre à cette cellule");
        assertThat(page("/reglages/textes"))
                .contains("Crue de la Lys", "Autre valeur pour\u00a0: " + ours.name());
        assertThat(page("/reglages/textes?cellule=" + second.id())).contains("Crue de la Lys");

        manager.submits(BANNER + "/remettre", "version", "1", "cellule", ours.id().toString());
        assertThat(page(inCell(BANNER))).contains("Crue de la Lys</textarea>");
    }

    @Test
    void thePreviewShowsMadeUpValuesAndSavesNothing() {
        MockHttpServletResponse shown =
                manager.submits(
                        EMAIL,
                        "version",
                        "0",
                        "valeur",
                        "Avant {date}, voir {lien}.",
                        "faire",
                        "apercu");

        assertThat(Visitor.text(shown))
                .contains("Votre rappel est prévu avant mardi 3 novembre 2026")
                .contains("Avant mardi 3 novembre 2026 à 10 h 15, voir https://phare.example/suivi")
                .contains("pas encore enregistré", "Avant {date}, voir {lien}.</textarea>");
        assertThat(page("/reglages/changements")).contains("Rien n’a encore été changé");
    }

    @Test
    void ofTwoManagersTheSecondIsShownBothValuesAndChooses() {
        Colleague other =
                new Colleague(mvc, people, ours.chamber(), "Claire Delattre", Role.MANAGER);
        manager.submits(BANNER, "version", "0", "valeur", "Première");
        MockHttpServletResponse conflict =
                other.submits(BANNER, "version", "0", "valeur", "Seconde");

        assertThat(conflict.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(conflict))
                .contains("Denis Fournier a changé", "Première", "Seconde</textarea>")
                .contains("name=\"version\" value=\"1\"");
        assertThat(page(BANNER)).contains("Première</textarea>");

        other.submits(BANNER, "version", "1", "valeur", "Seconde");
        assertThat(page(BANNER)).contains("Seconde</textarea>", "Claire Delattre");
    }

    @Test
    void whoTakesBackWhatSomebodyChangedMeanwhileIsToldSo() {
        manager.submits(BANNER, "version", "0", "valeur", "Première");
        String undo = undoOf(page(BANNER));
        manager.submits(BANNER, "version", "1", "valeur", "Seconde");

        assertThat(manager.submits(undo, "version", "1").getRedirectedUrl())
                .isEqualTo(BANNER + "?avis=entre-temps");
        assertThat(page(BANNER)).contains("Seconde</textarea>");
    }

    @Test
    void theListOfChangesTellsWhoChangedWhatWhereFromWhatToWhat() {
        manager.submits(MONTHS, "version", "0", "valeur", "12");
        manager.submits(BANNER, "version", "0", "valeur", "Crue", "cellule", ours.id().toString());

        assertThat(page("/reglages/changements"))
                .contains("Bandeau de crise (en français) (" + ours.name() + ")", "Crue")
                .contains("Durée de conservation", "12\u00a0mois", "Denis Fournier");
    }

    @Test
    void aPaleColourIsRefusedWithItsContrastAndADarkerOneIsOffered() {
        MockHttpServletResponse refused =
                manager.submits(ACCENT, "version", "0", "valeur", "#e07b00");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("2,8 pour 1")
                .contains("name=\"valeur\" value=\"#ab5e00\"", "Prendre #ab5e00");
        manager.submits(ACCENT, "version", "0", "valeur", "#ab5e00");
        assertThat(Visitor.text(new Visitor(mvc).opens("/rappel/" + ours.slug())))
                .contains("/apparence/1/ab5e00.css");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String foreign = "?cellule=" + theirs.id();
        for (String path :
                List.of(
                        "/reglages/nulle-part",
                        "/reglages/textes" + foreign,
                        BANNER + foreign,
                        inCell(MONTHS),
                        "/reglages/textes/casefile.retention-months",
                        "/reglages/textes/callback.nothing",
                        "/reglages/images/" + "0".repeat(64))) {
            assertThat(manager.opens(path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(
                        manager.submits(
                                        BANNER,
                                        "version",
                                        "0",
                                        "valeur",
                                        "x",
                                        "cellule",
                                        theirs.id().toString())
                                .getStatus())
                .isEqualTo(404);
        assertThat(Wall.within(theirs.chamber(), () -> changes.newest(9))).isEmpty();
    }
}
