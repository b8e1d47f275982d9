package fr.phare.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.phare.access.Role;
import fr.phare.testing.PhareTest;
import fr.phare.web.Languages;
import fr.phare.web.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PhareTest
class PeopleListTest {

    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);

    @Autowired private Languages languages;

    private Words words() {
        return languages.in("fr");
    }

    private List<ListedPerson> read(String text) {
        return new PeopleList(text, "SPECIALIST")
                .people(
                        email -> email.toLowerCase(Locale.ROOT).equals("connue@exemple.fr"),
                        EVERY_ROLE,
                        words());
    }

    private ListedPerson one(String text) {
        List<ListedPerson> people = read(text);
        assertThat(people).hasSize(1);
        return people.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Éloïse Œuvrard;eloise@exemple.fr;accueil",
                "Éloïse Œuvrard ; eloise@exemple.fr ; Agent d’accueil",
                "accueil;Éloïse Œuvrard;eloise@exemple.fr",
                "eloise@exemple.fr;Éloïse Œuvrard;FRONT_DESK",
                "Éloïse Œuvrard\teloise@exemple.fr\tACCUEIL",
                "Éloïse Œuvrard, eloise@exemple.fr, accueil",
                "\"Éloïse Œuvrard\" <eloise@exemple.fr> accueil",
                "Éloïse Œuvrard <eloise@exemple.fr>, accueil",
                "\"Éloïse Œuvrard\";\"eloise@exemple.fr\";\"accueil\"",
                "Nom;Prénom;Courriel;Téléphone;Rôle(s)|"
                        + "Œuvrard;Éloïse;eloise@exemple.fr;03 20 00 00 00;Accueil|",
                "E-mail;Nom complet;Fonction||;;|eloise@exemple.fr;Éloïse Œuvrard;front desk|"
            })
    void readsAPersonHoweverTheLineIsWritten(String text) {
        ListedPerson person = one("\uFEFF" + text.replace("|", "\r\n"));

        assertThat(person.problems()).isEmpty();
        assertThat(person.name()).isEqualTo("Éloïse Œuvrard");
        assertThat(person.email()).isEqualTo("eloise@exemple.fr");
        assertThat(person.roles()).containsExactly(Role.FRONT_DESK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "responsable + accueil | MANAGER,FRONT_DESK",
                "Responsable de cellule et veille | MANAGER,WATCH_EDITOR",
                "conseiller·ère économique | ECONOMIC_ADVISER",
                "Conseiller(ère) | ECONOMIC_ADVISER",
                "Conseillère entreprises en difficulté | SPECIALIST",
                "administratrice/responsable | ADMINISTRATOR,MANAGER",
                "chargée de veille | WATCH_EDITOR"
            })
    void readsRolesAsPeopleWriteThem(String written, String roles) {
        Set<Role> expected =
                Set.of(roles.split(",")).stream().map(Role::valueOf).collect(Collectors.toSet());

        assertThat(one("A;a@exemple.fr;" + written).roles()).isEqualTo(expected);
    }

    @Test
    void aLineWithoutRoleGetsTheOneChosenForAll() {
        assertThat(one("A;a@exemple.fr").roles()).containsExactly(Role.SPECIALIST);
        assertThat(new PeopleList("A;a@exemple.fr", "").people(email -> false, EVERY_ROLE, words()))
                .singleElement()
                .satisfies(
                        person ->
                                assertThat(person.problems())
                                        .containsExactly("Il manque le rôle."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoé;zoe@exemple.fr;chef de projet | « chef de projet » n’est pas un rôle",
                "Zoé;zoe@@exemple;accueil | « zoe@@exemple » n’est pas une adresse e-mail",
                "Zoé;accueil | Il manque l’adresse e-mail",
                "zoe@exemple.fr;accueil | Il manque le nom",
                "Zoé;=A1&\"@exemple.fr\";accueil | contient une formule",
                "Zoé;Connue@exemple.fr;accueil | Un compte existe déjà"
            })
    void saysWhatIsWrongWithALine(String line, String said) {
        assertThat(one(line).problems()).singleElement().asString().contains(said);
    }

    @Test
    void anAddressTwiceInTheListIsSaidAtTheSecondWhateverItsCase() {
        List<ListedPerson> people = read("A;a@exemple.fr\nB;b@exemple.fr\nC;A@EXEMPLE.fr");

        assertThat(people).extracting(ListedPerson::isGood).containsExactly(true, true, false);
        assertThat(people.getLast().problems())
                .containsExactly("Cette adresse est déjà à la ligne 1.");
    }

    @Test
    void recipientsOfAnEmailAreOnePersonEach() {
        assertThat(read("Ada B <ada@exemple.fr>; Zoé C <zoe@exemple.fr>"))
                .extracting(ListedPerson::name, ListedPerson::isGood)
                .containsExactly(tuple("Ada B", true), tuple("Zoé C", true));
    }

    @Test
    void aQuoteThatNothingClosesDoesNotSwallowTheRest() {
        assertThat(read("\"Ada;ada@exemple.fr;accueil\nZoé;zoe@exemple.fr;accueil")).hasSize(2);
    }

    @Test
    void aCellMaySpanLinesInQuotesAndTheLineIsWhereItBegan() {
        List<ListedPerson> people =
                read("\"Ada\nde; Byron\";ada@exemple.fr;accueil\nZoé;zoe@exemple.fr;accueil");

        assertThat(people).extracting(ListedPerson::line).containsExactly(1, 3);
        assertThat(people.getFirst().name()).isEqualTo("Ada de; Byron");
    }

    @Test
    void threeHundredLinesAreReadAndTheRestIsWhatWasNotInvited() {
        String text =
                IntStream.rangeClosed(1, 300)
                        .mapToObj(i -> "Personne " + i + ";p" + i + "@exemple.fr;accueil")
                        .collect(Collectors.joining("\n"));
        PeopleList list = new PeopleList(text + "\n\"Sans; adresse\"", "");
        List<ListedPerson> people = list.people(email -> false, EVERY_ROLE, words());

        assertThat(people).hasSize(301).filteredOn(ListedPerson::isGood).hasSize(300);
        PeopleList rest = list.rest(people.stream().filter(ListedPerson::isGood).toList(), people);
        assertThat(rest.text()).isEqualTo("\"Sans; adresse\"");
        assertThat(list.refusal(words())).isEmpty();
    }

    @Test
    void moreThanFiveHundredAreRefusedAsAWhole() {
        assertThat(new PeopleList("a\n".repeat(502), "").refusal(words()))
                .hasValueSatisfying(said -> assertThat(said).contains("500"));
    }
}
