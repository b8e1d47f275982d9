package fr.phare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.audit.Journal;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseFiles;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.CaseMerge;
import fr.phare.casefile.Circle;
import fr.phare.casefile.Person;
import fr.phare.casefile.PersonRole;
import fr.phare.casefile.SamePeople;
import fr.phare.casefile.Situation;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Chambers;
import fr.phare.testing.Colleague;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Two who write into one case: nothing is overwritten unseen, nothing typed is lost. */
@PhareTest
class CaseVersionsTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private People people;
    @Autowired private CaseFiles cases;
    @Autowired private CaseMerge merging;
    @Autowired private Circle circle;
    @Autowired private SamePeople same;
    @Autowired private Situation situation;
    @Autowired private Journal journal;

    private Cell cell;
    private Colleague ana;
    private Colleague ben;
    private CaseId file;
    private String path;

    @BeforeEach
    void open() {
        cell = Chambers.by(setup).create().ours();
        ana = new Colleague(mvc, people, cell.chamber(), "Ana Test", Role.ECONOMIC_ADVISER);
        ben = new Colleague(mvc, people, cell.chamber(), "Ben Test", Role.ECONOMIC_ADVISER);
        file = opened();
        path = "/dossiers/" + file;
    }

    private CaseId opened() {
        return in(() -> cases.open(cell.id(), ana.id()));
    }

    private <T> T in(Supplier<T> work) {
        return Wall.within(cell.chamber(), work);
    }

    private CaseFile now() {
        return in(() -> cases.find(file).orElseThrow());
    }

    private MockHttpServletResponse closes(Colleague who, String version) {
        return who.submits(
                path + "/suite",
                "version",
                version,
                "stage",
                "CLOSED",
                "outcome",
                "SOLVED",
                "owner",
                who.id().toString());
    }

    private MockHttpServletResponse plans(Colleague who, String version, String step) {
        return who.submits(
                path + "/suite",
                "version",
                version,
                "stage",
                "DIAGNOSIS",
                "owner",
                who.id().toString(),
                "nextStep",
                step);
    }

    @Test
    void aPageThatWasOpenBeforeDoesNotOpenAClosedCaseAgain() {
        assertThat(closes(ana, "0").getStatus()).isEqualTo(302);

        MockHttpServletResponse refused = plans(ben, "0", "Rappeler la banque");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("id=\"suite-meanwhile\"", "href=\"#suite-meanwhile\"")
                .contains("value=\"Rappeler la banque\"", "<td>clos</td><td>diagnostic</td>")
                .contains("<td>Ana Test</td><td>Ben Test</td>");
        assertThat(now().isOpen()).isFalse();

        assertThat(Visitor.text(refused)).contains("name=\"version\" value=\"1\"");
        assertThat(plans(ben, "1", "Rappeler la banque").getStatus()).isEqualTo(302);
        assertThat(now().nextStep()).isEqualTo("Rappeler la banque");
    }

    @Test
    void theSameSentTwiceIsSavedOnce() {
        assertThat(plans(ana, "0", "Écrire").getStatus()).isEqualTo(302);
        assertThat(plans(ana, "0", "Écrire").getStatus()).isEqualTo(302);
        assertThat(plans(ana, "0", "Écrire encore").getStatus()).isEqualTo(422);
    }

    @Test
    void whatWasRefusedForItsFieldsStaysBasedOnWhatWasSeen() {
        plans(ana, "0", "Écrire");
        MockHttpServletResponse refused =
                ben.submits(path + "/suite", "version", "0", "nextStep", "Appeler");

        assertThat(refused.getStatus()).isEqualTo(422);
        String page = Visitor.text(refused);
        String form = page.substring(page.indexOf("action=\"" + path + "/suite\""));
        assertThat(form.substring(form.indexOf("name=\"version\"")))
                .startsWith("name=\"version\" value=\"0\"");
    }

    @Test
    void ofTwoNamesOfTheBusinessTheSecondSeesTheFirst() {
        String business = path + "/entreprise";
        assertThat(ana.submits(business, "version", "0", "nom", "Chez Ana").getStatus())
                .isEqualTo(302);

        MockHttpServletResponse refused = ben.submits(business, "version", "0", "nom", "Chez Ben");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("<td>Chez Ana</td><td>Chez Ben</td>", "value=\"Chez Ben\"");
        assertThat(now().businessName()).isEqualTo("Chez Ana");
        assertThat(plans(ben, "0", "Écrire").getStatus()).isEqualTo(302);
    }

    @Test
    void ofTwoWhoChangeAPersonTheSecondSeesTheFirst() {
        UUID person = add("Zoé", true);
        assertThat(changes(ana, person, "Zoé Ana").getStatus()).isEqualTo(302);

        MockHttpServletResponse refused = changes(ben, person, "Zoé Ben");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(refused))
                .contains("<td>Zoé Ana</td><td>Zoé Ben</td>", "value=\"Zoé Ben\"")
                .contains("id=\"meanwhile-" + person);
        assertThat(in(() -> circle.of(file))).extracting(Person::name).containsExactly("Zoé Ana");
    }

    private MockHttpServletResponse changes(Colleague who, UUID person, String name) {
        return who.submits(
                path + "/personnes",
                "version",
                "0",
                "personne",
                person.toString(),
                "role",
                "OWNER",
                "speaks",
                "oui",
                "name",
                name);
    }

    private UUID add(String name, boolean speaks) {
        return in(
                () ->
                        circle.add(
                                file,
                                new Circle.Entry(
                                        PersonRole.OWNER, name, null, null, false, speaks)));
    }

    @Test
    void changingSomebodyWhoIsNotThereChangesNobody() {
        add("Zoé", true);

        assertThat(changes(ana, UUID.randomUUID(), "Zoé Ana").getStatus()).isEqualTo(422);

        assertThat(in(() -> circle.of(file)))
                .singleElement()
                .satisfies(zoe -> assertThat(zoe.speaks()).isTrue());
        assertThat(in(() -> journal.of(file.value(), Long.MAX_VALUE, 20)))
                .extracting(Journal.Trace::action)
                .doesNotContain("casefile.change-person");
    }

    @Test
    void casesMergedIntoOneAnotherAtOnceNeverPointInACircle() throws Exception {
        for (int i = 0; i < 10; i++) {
            CaseId one = opened();
            CaseId other = opened();
            assertThat(
                            atOnce(
                                    () -> merging.merge(one, other, ana.id()),
                                    () -> merging.merge(other, one, ben.id())))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void peopleMergedIntoOneAnotherAtOnceNeverPointInACircle() throws Exception {
        for (int i = 0; i < 10; i++) {
            UUID one = add("Un " + i, false);
            UUID other = add("Autre " + i, false);
            assertThat(
                            atOnce(
                                    () -> same.merge(file, one, other, ana.id()),
                                    () -> same.merge(file, other, one, ben.id())))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    private List<Boolean> atOnce(BooleanSupplier one, BooleanSupplier other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> first = threads.submit(() -> after(start, one));
            Future<Boolean> second = threads.submit(() -> after(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private boolean after(CyclicBarrier start, BooleanSupplier work) throws Exception {
        start.await();
        return in(work::getAsBoolean);
    }

    private @Nullable String answers(String value) {
        return ben.submits(path + "/faits", "fait", "registered", "valeur", value)
                .getRedirectedUrl();
    }

    @Test
    void whatWasTypedForACaseThatWasMergedIsKeptInTheOneThatStays() {
        UUID person = add("Zoé", true);
        CaseId kept = opened();
        in(() -> merging.merge(file, kept, ana.id()));

        MockHttpServletResponse step = plans(ben, "0", "Rappeler la banque");
        MockHttpServletResponse name = ben.submits(path + "/entreprise", "nom", "Chez Ben");
        MockHttpServletResponse changed = changes(ben, person, "Zoé Ben");

        assertThat(List.of(step.getStatus(), name.getStatus(), changed.getStatus()))
                .containsOnly(422);
        assertThat(Visitor.text(step))
                .contains("vient d’être réuni", "value=\"Rappeler la banque\"")
                .contains("action=\"/dossiers/" + kept + "/suite\"");
        assertThat(Visitor.text(name)).contains("value=\"Chez Ben\"");
        assertThat(Visitor.text(changed)).contains("value=\"Zoé Ben\"");
        assertThat(in(() -> cases.find(kept).orElseThrow().nextStep())).isEmpty();

        path = "/dossiers/" + kept;
        assertThat(plans(ben, "0", "Rappeler la banque").getStatus()).isEqualTo(302);
    }

    @Test
    void nothingIsWrittenIntoACaseThatWasMerged() {
        CaseId kept = opened();
        in(() -> merging.merge(file, kept, ana.id()));
        String there = "/dossiers/" + kept + "?avis=merged";

        assertThat(answers("true")).isEqualTo(there);
        assertThat(answers("false")).isEqualTo(there);
        assertThat(ben.submits(path + "/aides", "aide", "mediation-credit").getRedirectedUrl())
                .isEqualTo(there);
        assertThat(in(() -> situation.answers(file))).isEmpty();
        assertThat(in(() -> situation.answers(kept)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.value()).isEqualTo("true"));
        assertThat(in(() -> cases.nameBusiness(file, 0, null, "Trop tard"))).isFalse();
    }
}
