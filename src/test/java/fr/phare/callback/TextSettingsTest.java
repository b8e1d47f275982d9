package fr.phare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.casefile.Retention;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.chamber.OpenRange;
import fr.phare.chamber.WeeklyHours;
import fr.phare.settings.ChangeResult;
import fr.phare.settings.Scope;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingChanges;
import fr.phare.settings.Wording;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What a manager writes is what people read, at once. */
@PhareTest
class TextSettingsTest {

    @Autowired private ChamberSetup setup;
    @Autowired private SettingChanges changes;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Cell theirs;

    @BeforeEach
    void open() {
        Chambers.Neighbours neighbours =
                Chambers.by(setup)
                        .hours(
                                WeeklyHours.on(
                                        EnumSet.allOf(DayOfWeek.class), new OpenRange(0, 1440)))
                        .create();
        ours = neighbours.ours();
        theirs = neighbours.theirs();
    }

    private void change(Setting<?> setting, Scope scope, String typed) {
        ChangeResult result =
                Wall.within(ours.chamber(), () -> changes.change(setting, scope, typed, 0));
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
    }

    private Scope cell() {
        return Scope.of(ours.id());
    }

    private Map<String, Object> message(Cell cell) {
        return Wall.within(
                cell.chamber(),
                () -> jdbc.sql("select subject, body_text from mail.message").query().singleRow());
    }

    @Test
    void theConfirmationSaysWhatTheManagerWrote() {
        change(ConfirmationTexts.SUBJECT.french(), cell(), "Rappel avant {date} – {reference}");
        change(
                ConfirmationTexts.EMAIL.french(),
                cell(),
                "{chambre} au {numero}, avant {date} : {lien}");
        JsonNode answer = new Visitor(mvc).asks(ours, "email", "ada@example.fr");

        Map<String, Object> message = message(ours);
        assertThat((String) message.get("subject"))
                .startsWith("Rappel avant ")
                .endsWith(" – " + answer.get("reference").stringValue())
                .doesNotContain("{");
        assertThat((String) message.get("body_text"))
                .startsWith("Chambre au 03\u00a020\u00a000\u00a000\u00a000, avant ")
                .contains(answer.get("followUrl").stringValue());
    }

    @Test
    void noTextTakesTheNumbersForHelpOutOfAConfirmation() {
        change(ConfirmationTexts.EMAIL.french(), cell(), "Avant {date} : {lien}");
        new Visitor(mvc).asks(ours, "email", "ada@example.fr");
        assertThat((String) message(ours).get("body_text"))
                .contains("\n\nCe message n’est pas lu avant l’ouverture.", "15 ou 112")
                .endsWith("3114, jour et nuit.");
    }

    @Test
    void aTextMessageThatNamesOnlySomeOfThemGetsAll() {
        change(ConfirmationTexts.SMS.english(), cell(), "Before {date}: {lien}, 112, 3114");
        new Visitor(mvc).send(Visitor.body(ours).toString(), "Accept-Language", "en");

        assertThat((String) message(ours).get("body_text"))
                .endsWith(
                        " This message is not read before opening. Emergency: 15 or 112."
                                + " Thoughts of suicide: 3114, day and night.");
    }

    @Test
    void theTextMessageSaysWhatTheManagerWroteForTheWholeChamber() {
        change(ConfirmationTexts.SMS.french(), Scope.CHAMBER, "Avant {date}. {lien}");
        new Visitor(mvc).asks(ours);

        assertThat((String) message(ours).get("body_text")).startsWith("Avant ");
    }

    @Test
    void theOtherLanguageAndTheOtherChamberKeepTheirWords() {
        change(ConfirmationTexts.EMAIL.english(), cell(), "Before {date}: {lien}");
        new Visitor(mvc).asks(ours, "email", "ada@example.fr");
        new Visitor(mvc).asks(theirs, "email", "ada@example.fr");

        for (Cell cell : new Cell[] {ours, theirs}) {
            assertThat((String) message(cell).get("body_text"))
                    .startsWith("Bonjour,")
                    .contains("03\u00a020\u00a000\u00a000\u00a000", "3114")
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void thePageShowsTheBannerAndWhatIsSaidWhileOpen() {
        openOnHolidaysToo();
        new Colleague(mvc, people, ours.chamber(), "Ada", Role.ECONOMIC_ADVISER);
        assertThat(page(ours)).doesNotContain("class=\"warning\"", "class=\"note\"");
        change(
                PageTexts.BANNER.french(),
                Scope.CHAMBER,
                "Crue de la Lys :\nappelez <b>d’abord</b>");
        change(PageTexts.OPEN.french(), cell(), "Nous sommes là.");

        assertThat(page(ours))
                .contains("<p>Crue de la Lys :</p><p>appelez &lt;b&gt;d’abord", "Nous sommes là.");
        assertThat(page(theirs)).doesNotContain("Crue de la Lys");
    }

    private void openOnHolidaysToo() {
        TestDatabase.asOwner(
                ours.chamber(),
                """
                insert into chamber.cell_exception (cell_id, from_day, to_day, ranges, reason)
                values ('%s', current_date - 1, current_date + 7, '{0,1440}', 'Essai')
                """
                        .formatted(ours.id()));
    }

    @Test
    void thePageOfAClosedCellSaysSoInTheManagersWords() {
        Cell closed = Chambers.by(setup).hours(new WeeklyHours(Map.of())).createAlone();
        assertThat(page(closed)).contains("La cellule est fermée en ce moment");
        Wall.run(
                closed.chamber(),
                () ->
                        changes.change(
                                PageTexts.CLOSED.french(), Scope.CHAMBER, "Rideau baissé.", 0));

        assertThat(page(closed)).contains("Rideau baissé.").doesNotContain("est fermée");
    }

    @Test
    void thePageAnnouncesHowLongRequestsAreKept() {
        assertThat(page(ours)).contains("puis 24\u00a0mois au plus");
        change(Retention.MONTHS, Scope.CHAMBER, "6");

        assertThat(page(ours)).contains("puis 6\u00a0mois au plus");
    }

    @Test
    void takingAMessageBackGivesTheWordsPhareIsShippedWith() {
        Setting<Wording> text = ConfirmationTexts.SUBJECT.french();
        change(text, cell(), "Avant {date}");
        Wall.run(ours.chamber(), () -> changes.reset(text, cell(), 1));
        new Visitor(mvc).asks(ours, "email", "ada@example.fr");

        assertThat((String) message(ours).get("subject"))
                .startsWith("Votre rappel est prévu avant ");
    }

    private String page(Cell cell) {
        return Visitor.text(new Visitor(mvc).opens("/rappel/" + cell.slug()));
    }
}
