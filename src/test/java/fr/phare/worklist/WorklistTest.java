package fr.phare.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.TestDatabase;
import fr.phare.testing.Visitor;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PhareTest
class WorklistTest {

    /** As the cells see it, whatever the zone of the database session. */
    private static final String TODAY = "(now() at time zone 'Europe/Paris')::date";

    private static final Pattern CASE =
            Pattern.compile("<li><a href=\"/dossiers/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Cell ours;
    private Adviser adviser;
    private Adviser neighbour;

    @BeforeEach
    void open() {
        Chambers.Neighbours chambers = Chambers.by(setup).create();
        ours = chambers.ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        neighbour = new Adviser(mvc, chambers.theirs().chamber(), Role.ECONOMIC_ADVISER);
        // Today, late, tomorrow, without a day, closed, and a colleague's.
        has("Ajourd", adviser.id().value(), TODAY, "'listening', null");
        has("Retard", adviser.id().value(), TODAY + " - 3", "'diagnosis', null");
        has("Lointain", adviser.id().value(), TODAY + " + 40", "'follow_up', null");
        has("Sansdate", adviser.id().value(), "null", "'listening', null");
        has("Fini", adviser.id().value(), TODAY, "'closed', 'solved'");
        has("Autrui", UUID.randomUUID(), TODAY, "'solutions', null");
    }

    private void has(String name, UUID owner, String on, String stage) {
        has(name, owner, on, stage, 1);
    }

    private void has(String name, UUID owner, String on, String stage, int many) {
        TestDatabase.asOwner(
                ours.chamber(),
                """
                insert into casefile.case_file
                  (cell_id, owner_id, business_name, next_step_on, stage, outcome)
                select '%s', '%s', '%s', %s, %s from generate_series(1, %d)
                """
                        .formatted(ours.id(), owner, name, on, stage, many));
    }

    private String list(String query) {
        return Visitor.text(adviser.opens("/dossiers" + query));
    }

    private static Set<String> cases(String page) {
        return CASE.matcher(page)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void filtersByStageOwnerCellAndDay() {
        assertThat(list("")).contains("Ajourd", "Retard", "Lointain", "Sansdate", "Autrui");
        assertThat(list("")).doesNotContain("Fini");
        assertThat(list("?etape=closed")).contains("Fini").doesNotContain("Ajourd");
        assertThat(list("?etape=diagnosis")).contains("Retard").doesNotContain("Ajourd");
        assertThat(list("?responsable=moi")).contains("Ajourd").doesNotContain("Autrui");
        assertThat(list("?responsable=moi&echeance=today"))
                .contains("Ajourd")
                .doesNotContain("Retard", "Lointain", "Sansdate");
        assertThat(list("?echeance=late")).contains("Retard").doesNotContain("Ajourd");
        assertThat(list("?echeance=none")).contains("Sansdate").doesNotContain("Ajourd");
        assertThat(list("?echeance=week")).contains("Ajourd").doesNotContain("Lointain");
        assertThat(list("?cellule=" + ours.id())).contains("Ajourd");
        assertThat(list("?cellule=" + UUID.randomUUID())).contains("Aucun dossier ne répond");
        assertThat(list("?texte=lointain")).contains("Lointain").doesNotContain("Ajourd");
        assertThat(list("?etape=nonsense&cellule=x&apres=y_z")).contains("Ajourd");
    }

    @Test
    void everyOrderGoesThroughAllPagesWithoutRepeatingOrLosingOne() {
        has("Encore", adviser.id().value(), "current_date + 1", "'listening', null", 70);
        has("Jamais", adviser.id().value(), "null", "'listening', null", 50);
        for (String order : new String[] {"next_step", "newest", "oldest"}) {
            Set<String> seen = new LinkedHashSet<>();
            String page = list("?tri=" + order);
            int pages = 1;
            seen.addAll(cases(page));
            for (var next = NEXT.matcher(page); next.find(); next = NEXT.matcher(page)) {
                page = Visitor.text(adviser.opens(next.group(1).replace("&amp;", "&")));
                assertThat(seen).doesNotContainAnyElementsOf(cases(page));
                seen.addAll(cases(page));
                pages++;
            }
            assertThat(seen).as(order).hasSize(125);
            assertThat(pages).isEqualTo(3);
        }
    }

    @Test
    void countsAreCappedAtAThousand() {
        has("Vague", UUID.randomUUID(), "null", "'listening', null", 1100);

        assertThat(Visitor.text(adviser.opens("/listes"))).contains("1\u00a0000+");
        assertThat(list("")).contains("1\u00a0000+");
    }

    @Test
    void theReadyListsCountWhatTheyShow() {
        String ready = Visitor.text(adviser.opens("/listes")).replaceAll("\\s+", " ");

        assertThat(ready).contains("À faire aujourd’hui</a> <span class=\"tag \">1</span>");
        assertThat(ready).contains("En retard</a> <span class=\"tag late\">1</span>");
        assertThat(ready).contains("Tous les dossiers ouverts</a> <span class=\"tag \">5</span>");
        assertThat(Visitor.text(neighbour.opens("/listes"))).doesNotContain(">5<");
    }

    @Test
    void aListIsKeptOrderedRemovedAndBroughtBack() {
        adviser.submits("/listes", "nom", "Mes retards", "responsable", "moi", "echeance", "late");
        adviser.submits("/listes", "nom", "Diagnostics", "etape", "diagnosis", "texte", "Durand");
        String page = list("");
        assertThat(page.indexOf("Mes retards")).isLessThan(page.indexOf("Diagnostics"));
        assertThat(page).contains("/dossiers?responsable=moi&amp;echeance=late");
        assertThat(page).contains("href=\"/dossiers?etape=diagnosis\"").doesNotContain("Durand");

        UUID second = id("Diagnostics");
        adviser.submits("/listes/" + second + "/monter");
        page = list("");
        assertThat(page.indexOf("Diagnostics")).isLessThan(page.indexOf("Mes retards"));

        String removed = adviser.submits("/listes/" + second + "/retrait").getRedirectedUrl();
        assertThat(Visitor.text(adviser.opens(removed))).contains("Liste retirée", "Annuler");
        assertThat(list("")).doesNotContain("Diagnostics");
        adviser.submits("/listes/" + second + "/retour");
        assertThat(list("")).contains("Diagnostics");
    }

    @Test
    void aListIsRenamedAndKeepsItsFilters() {
        adviser.submits("/listes", "nom", "Retars", "echeance", "late");

        String back = rename(id("Retars"), "Retards");

        assertThat(back).isEqualTo("/dossiers?avis=renommee");
        assertThat(Visitor.text(adviser.opens(back))).contains("Liste renommée");
        assertThat(list(""))
                .contains("href=\"/dossiers?echeance=late\">Retards</a>")
                .doesNotContain("Retars");
    }

    @Test
    void aNameThatCannotBeIsSaidAtItsField() {
        adviser.submits("/listes", "nom", "Diagnostics");
        UUID list = id("Diagnostics");

        for (String name : new String[] {"  ", "x".repeat(61)}) {
            String page = Visitor.text(adviser.opens(rename(list, name).replace("#listes", "")));
            assertThat(page).contains("<details open", "id=\"nom-error-" + list, "Diagnostics");
        }
    }

    private String rename(UUID list, String name) {
        return Objects.requireNonNull(
                adviser.submits("/listes/" + list + "/nom", "nom", name).getRedirectedUrl());
    }

    @Test
    void theListsStandInTheDeskWithoutAScript() {
        adviser.submits("/listes", "nom", "Mes diagnostics", "etape", "diagnosis");

        assertThat(Visitor.text(adviser.opens("/bureau")).replaceAll("\\s+", " "))
                .contains("En retard</a> <span class=\"tag late\">1</span>", "Mes diagnostics");
    }

    @Test
    void aListIsNobodyElses() {
        adviser.submits("/listes", "nom", "Mienne");
        UUID list = id("Mienne");
        Adviser colleague = new Adviser(mvc, ours.chamber(), Role.MANAGER);
        assertThat(colleague.submits("/listes/" + list + "/nom", "nom", "Nôtre").getStatus())
                .isEqualTo(404);

        assertThat(colleague.submits("/listes/" + list + "/retrait").getStatus()).isEqualTo(404);
        assertThat(neighbour.submits("/listes/" + list + "/retrait").getStatus()).isEqualTo(404);
        assertThat(Visitor.text(colleague.opens("/dossiers"))).doesNotContain("Mienne");
    }

    @Test
    void aListWithoutANameIsRefusedWithItsFilters() {
        String back =
                adviser.submits("/listes", "nom", "  ", "etape", "diagnosis").getRedirectedUrl();

        assertThat(back).isEqualTo("/dossiers?etape=diagnosis&avis=nom");
        assertThat(Visitor.text(adviser.opens(back))).contains("id=\"nom-error\"");
    }

    private UUID id(String name) {
        return Wall.within(
                ours.chamber(),
                () ->
                        jdbc.sql("select id from worklist.saved_list where name = ?")
                                .param(name)
                                .query(UUID.class)
                                .single());
    }
}
