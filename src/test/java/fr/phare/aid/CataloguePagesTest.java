package fr.phare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.phare.access.Role;
import fr.phare.access.Viewer;
import fr.phare.testing.PhareTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PhareTest
class CataloguePagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private Catalogue catalogue;

    @Test
    void listsEveryAidWithItsAudience() throws Exception {
        String page = read("/catalogue", "fr");

        catalogue.aids().forEach(aid -> assertThat(page).contains("/catalogue/" + aid.id()));
        assertThat(page).contains("conseillers seulement", "22 novembre 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyAidHasAPageInBothLanguages(String language) throws Exception {
        for (Aid aid : catalogue.aids()) {
            assertThat(read("/catalogue/" + aid.id(), language))
                    .contains(aid.versions().getFirst().sources().getFirst().title());
        }
    }

    @Test
    void saysRulesInPlainWords() throws Exception {
        assertThat(read("/catalogue/ati", "fr"))
                .contains(
                        "Durée d’activité sans interruption\u00a0: au moins 24\u00a0mois",
                        "Baisse des revenus déclarés\u00a0: au moins 30\u00a0%",
                        "moins de RSA d’une personne seule",
                        "de 19,73\u00a0€ à 26,30\u00a0€ par jour",
                        "de 3\u202f590,86\u00a0€ à 4\u202f786,60\u00a0€ au total",
                        "Seul l’organisme décide");
        assertThat(read("/catalogue/activite-partielle", "en"))
                .contains("other than “none of these”", "€8.57 to €19.94 per hour");
    }

    @Test
    void anUnknownAidIsNotFound() throws Exception {
        mvc.perform(get("/catalogue/nowhere").with(viewer(Role.ECONOMIC_ADVISER, "fr")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoMayNotReadTheCatalogueIsRefused() throws Exception {
        mvc.perform(get("/catalogue").with(viewer(Role.ADMINISTRATOR, "fr")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/catalogue/ati").with(viewer(Role.ADMINISTRATOR, "fr")))
                .andExpect(status().isForbidden());
    }

    private String read(String path, String language) throws Exception {
        return mvc.perform(get(path).with(viewer(Role.WATCH_EDITOR, language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor viewer(Role role, String language) {
        Viewer viewer =
                new Viewer(UUID.randomUUID(), UUID.randomUUID(), "Test", Set.of(role), language);
        return authentication(
                new UsernamePasswordAuthenticationToken(
                        viewer, null, AuthorityUtils.NO_AUTHORITIES));
    }
}
