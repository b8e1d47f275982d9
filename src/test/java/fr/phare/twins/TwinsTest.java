package fr.phare.twins;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.access.Role;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.Circle;
import fr.phare.casefile.Person;
import fr.phare.casefile.SamePeople;
import fr.phare.chamber.Cell;
import fr.phare.chamber.ChamberSetup;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Chambers;
import fr.phare.testing.PhareTest;
import fr.phare.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One person twice in a case: what hung on either follows, and comes back. */
@PhareTest
class TwinsTest {

    @Autowired private ChamberSetup setup;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;
    @Autowired private Circle circle;
    @Autowired private SamePeople same;

    private Cell ours;
    private Adviser adviser;
    private UUID caseFile;
    private String link;

    /** Ada asked and was found to be the one reached; then written to under another name. */
    @BeforeEach
    void writeToAda() {
        ours = Chambers.by(setup).create().ours();
        adviser = new Adviser(mvc, ours.chamber(), Role.ECONOMIC_ADVISER);
        String number = Visitor.number();
        link =
                Visitor.followPath(
                        new Visitor(mvc).asks(ours, "name", "Ada Lovelace", "phone", number));
        caseFile = adviser.takesNext();
        adviser.submits(
                "/echanges/" + id("casefile.exchange") + "/resultat",
                "resultat",
                "REACHED",
                "demande",
                id("callback.form").toString());
        adviser.submits(
                path("personnes"),
                "name",
                "Ada Lovelase",
                "role",
                "OWNER",
                "email",
                "ada@ici.example",
                "speaks",
                "oui");
        adviser.submits(path("recapitulatif/envoi"), "recap", UUID.randomUUID().toString());
    }

    private String path(String rest) {
        return "/dossiers/" + caseFile + "/" + rest;
    }

    private UUID id(String table) {
        return Wall.within(
                ours.chamber(),
                () -> jdbc.sql("select id from " + table).query(UUID.class).single());
    }

    private List<Person> people() {
        return Wall.within(ours.chamber(), () -> circle.of(new CaseId(caseFile)));
    }

    private UUID named(String name) {
        return people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MockHttpServletResponse merges(UUID gone, UUID kept) {
        return adviser.submits(
                path("doublons"), "reunie", gone.toString(), "gardee", kept.toString());
    }

    private String linkShows() {
        return Visitor.text(new Visitor(mvc).opens(link));
    }

    @Test
    void twoWithLikeNamesAreFlaggedAndNotMerged() {
        assertThat(Visitor.text(adviser.opens(path("doublons"))))
                .contains("Est-ce la même personne", "noms proches", "ada@ici.example");
        assertThat(people()).hasSize(2);
    }

    @Test
    void theyAreFlaggedInThePageWithoutAScript() {
        assertThat(Visitor.text(adviser.opens("/dossiers/" + caseFile))).contains("noms proches");
    }

    @Test
    void recapsAndAskingsFollowAndComeBack() {
        UUID first = named("Ada Lovelace");
        UUID second = named("Ada Lovelase");
        assertThat(linkShows()).doesNotContain("/recapitulatif/");

        assertThat(merges(second, first).getStatus()).isEqualTo(302);

        assertThat(linkShows()).contains("/recapitulatif/");
        assertThat(people()).hasSize(1);
        Person kept = people().getFirst();
        assertThat(kept.id()).isEqualTo(first);
        assertThat(kept.email()).isEqualTo("ada@ici.example");
        assertThat(kept.speaks()).isTrue();
        assertThat(Visitor.text(adviser.opens(path("doublons")))).contains("réunie avec");

        adviser.submits(path("doublons/" + second + "/annulation"));

        assertThat(linkShows()).doesNotContain("/recapitulatif/");
        assertThat(people()).hasSize(2);
        assertThat(people().getFirst().id()).isEqualTo(second);
        assertThat(people().getFirst().speaks()).isTrue();
        assertThat(people().getLast().speaks()).isFalse();
        assertThat(people().getLast().email()).isNull();
    }

    @Test
    void mergedAgainAllFollowTheLastOne() {
        UUID first = named("Ada Lovelace");
        UUID second = named("Ada Lovelase");
        merges(first, second);
        adviser.submits(path("personnes"), "name", "A. Lovelace", "role", "OWNER");
        UUID third = named("A. Lovelace");

        merges(second, third);

        assertThat(people()).extracting(Person::id).containsExactly(third);
        assertThat(people().getFirst().phone()).isNotNull();
        assertThat(linkShows()).contains("/recapitulatif/");
        assertThat(Wall.within(ours.chamber(), () -> same.kept(first))).isEqualTo(third);
    }

    @Test
    void whoWasToldApartIsNotFlaggedAgain() {
        adviser.submits(
                path("doublons/distinctes"),
                "une",
                named("Ada Lovelace").toString(),
                "autre",
                named("Ada Lovelase").toString());

        assertThat(Visitor.text(adviser.opens(path("doublons")))).doesNotContain("même personne");
    }

    @Test
    void onlyTwoPeopleOfThisCaseAreMerged() {
        UUID one = named("Ada Lovelace");

        assertThat(merges(one, one).getStatus()).isEqualTo(404);
        assertThat(merges(one, UUID.randomUUID()).getStatus()).isEqualTo(404);
    }
}
