package fr.phare.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.phare.testing.PhareTest;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PhareTest
class RegistryTest {

    @Autowired private Registry registry;
    @Autowired private ReferenceImport reference;
    @Autowired private Lexicon lexicon;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;

    @Test
    void everythingShippedIsLoadedAtStart() {
        assertThat(count("commune")).isEqualTo(35_014);
        assertThat(count("department")).isEqualTo(109);
        assertThat(count("activity")).isEqualTo(1_707);
        assertThat(count("craft")).isEqualTo(489);
        assertThat(count("legal_form")).isEqualTo(306);
        assertThat(count("headcount_bracket")).isEqualTo(16);
        assertThat(count("establishment")).isGreaterThanOrEqualTo(334);
    }

    @Test
    void whatIsLoadedIsNotLoadedAgain() {
        assertThat(reference.load()).isFalse();
    }

    @Test
    @Transactional
    void aChangedFileIsLoadedOverTheOldOneAndNothingElseIsLost() {
        jdbc.sql("update business.loaded_file set hash = 'older' where name = 'COMMUNES'").update();
        jdbc.sql("delete from business.commune where code <> '59350'").update();
        insertFlorist();

        assertThat(reference.load()).isTrue();
        assertThat(count("commune")).isEqualTo(35_014);
        assertThat(registry.search("fleurs d'elo", 5)).hasSize(1);
    }

    @Test
    void ofTwoNodesThatStartTogetherOneLoads() throws Exception {
        jdbc.sql("update business.loaded_file set hash = 'older' where name = 'CRAFTS'").update();

        try (var nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> loads =
                    nodes.invokeAll(List.of(reference::load, reference::load));
            assertThat(List.of(loads.get(0).get(), loads.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(count("commune")).isEqualTo(35_014);
    }

    @ParameterizedTest
    @CsvSource({
        "40304944800034, 40304944800034",
        "403 049 448 00034, 40304944800034",
        "'403\u00a0049\u00a0448', 40304944800034",
        "403049, 40304944800034",
        "aubade, 77569590100063",
        "Aubade paris, 77569590100063",
        "PARIS aubade, 77569590100063",
        "75001 aubade, 77569590100063",
        "aubade 75, 77569590100063",
        "aubabe, 77569590100063",
        "auabde pari, 77569590100063",
        "ademe orléans, 38529030900579",
        "octo technologie, 41816609600069",
        "saint martin d’uriage la poste, 33840382700029",
        "st-martin d'uriage, 33840382700029",
        "elotex, 38960098200018"
    })
    void findsFirmsByWhateverIsTyped(String typed, String siret) {
        assertThat(registry.search(typed, 5))
                .extracting(found -> found.siret().value())
                .contains(siret);
    }

    @Test
    @Transactional
    void findsFirmsByActivityAndPlaceInAnyOrder() {
        insertFlorist();

        for (String typed :
                List.of(
                        "fleurs lille",
                        "lille fleurs",
                        "fluers lile",
                        "elo 59000",
                        "begonia",
                        "begonai lille",
                        "fleurs 4776Z",
                        "59 détail fleurs",
                        "SARL Fleurs d’Élo",
                        "123456782")) {
            assertThat(registry.search(typed, 5))
                    .as(typed)
                    .extracting(Establishment::name)
                    .containsExactly("Fleurs d'Élo");
        }
        assertThat(registry.search("fleurs roubaix", 5)).isEmpty();
    }

    @Test
    void activeEstablishmentsComeFirstAndAreAtMostTwenty() {
        List<Establishment> found = registry.search("775663438", 1_000);

        assertThat(found).hasSize(20).allMatch(Establishment::active);
        assertThat(registry.search("ratp", -3)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "_",
                "%%%%",
                "'",
                "\"; drop table x; --",
                "\\",
                "💐",
                "💐 lille",
                "a\u0000b",
                "\ud800",
                "e\u0301lo",
                "ﬁ",
                "٣٤",
                "a b c d e f g h i j k l m n o p",
                "12345678901234567890123456789012345678901234567890",
                "&|!():*<->",
                "{}",
                ":word0",
                "{0}",
                "…",
                "李小龙",
                "ß",
                "İ"
            })
    void oddInputIsAnsweredQuietly(String typed) {
        assertThat(registry.search(typed, 5)).hasSizeLessThanOrEqualTo(5);
        assertThat(registry.communes(typed, 5)).hasSizeLessThanOrEqualTo(5);
        assertThat(registry.search(typed.repeat(500), 5)).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begno",
                "bgonia",
                "lille begonai",
                "fluers lile",
                "lille fleurs bexonia",
                "begonia lille flers"
            })
    @Transactional
    void misspeltWordsAndBeginningsAreFound(String typed) {
        insertFlorist();

        assertThat(registry.search(typed, 5))
                .extracting(Establishment::siret)
                .contains(new Siret("12345678200010"));
    }

    @ParameterizedTest
    @CsvSource({
        "lille, 59350",
        "59000, 59350",
        "59800 lille, 59350",
        "saint denis, 97411",
        "saint denis 93, 93066",
        "St-Denis 974, 97411",
        "ile d'yeu, 85113",
        "l'île-d’yeu, 85113",
        "marseile, 13055",
        "strasbuorg, 67482",
        "paris 10e, 75110"
    })
    void findsCommunes(String typed, String code) {
        assertThat(registry.communes(typed, 5)).first().extracting(Commune::code).isEqualTo(code);
    }

    @Test
    void communesCarryTheirDepartment() {
        Commune commune = registry.commune("97411").orElseThrow();

        assertThat(commune.name()).isEqualTo("Saint-Denis");
        assertThat(commune.departmentName()).isEqualTo("La Réunion");
        assertThat(commune.postcodes()).contains("97400");
        assertThat(registry.commune("00000")).isEmpty();
    }

    @Test
    void knowsOneEstablishmentWhole() {
        Establishment found = registry.find(new Siret("77569590100063")).orElseThrow();

        assertThat(found.name()).isEqualTo("AUBADE PARIS");
        assertThat(found.place().display()).isEqualTo("Paris 1er Arrondissement (75001)");
        assertThat(found.headcount()).isEqualTo(new HeadcountBracket("31", 200, 249));
        assertThat(found.isCompany()).isTrue();
        assertThat(found.activityLabel()).isEqualTo("Fabrication de vêtements de dessous");
        assertThat(registry.find(new Siret("00000000000000"))).isEmpty();
    }

    @Test
    void labelsNomenclatures() {
        assertThat(registry.activityLabel(new NafCode("96.02A"))).contains("Coiffure");
        assertThat(registry.craftLabel("9602AB")).contains("Coiffure hors salon");
        assertThat(registry.legalFormLabel("5")).contains("Société commerciale");
        assertThat(registry.legalFormLabel("x")).isEmpty();
    }

    @Test
    @WithMockUser
    void theFormIsGivenChoices() throws Exception {
        mvc.perform(get("/entreprises/recherche").param("q", "aubade"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("value=\"77569590100063\"")))
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "Paris 1er Arrondissement (75001)")))
                .andExpect(content().string(Matchers.containsString("Aucune de ces entreprises")));
        mvc.perform(get("/entreprises/recherche").param("q", "<b>zzzz"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("&lt;b&gt;zzzz")));
        mvc.perform(get("/entreprises/recherche"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.blankString()));
    }

    private int count(String table) {
        return jdbc.sql("select count(*)::int from business." + table)
                .query(Integer.class)
                .single();
    }

    private void insertFlorist() {
        jdbc.sql(
                        """
                        insert into business.establishment
                          (siret, name, other_names, activity, legal_form, headcount, commune,
                           commune_name, postcode, active, head_office)
                        values ('12345678200010', 'Fleurs d''Élo', 'Au Bégonia', '47.76Z', '1000',
                          'NN', '59350', 'Lille', '59000', true, true)
                        """)
                .update();
        lexicon.recount();
    }
}
