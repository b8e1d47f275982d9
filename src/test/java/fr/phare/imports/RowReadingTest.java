package fr.phare.imports;

import static fr.phare.imports.Meaning.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.callback.AskInput;
import fr.phare.testing.PhareTest;
import fr.phare.web.FieldErrors;
import fr.phare.web.Languages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PhareTest
class RowReadingTest {

    @Autowired private Languages languages;

    private final FieldErrors errors = new FieldErrors();

    private AskInput read(List<Meaning> meanings, String... cells) {
        return new RowReading(meanings, languages.in("fr")).read(List.of(cells), errors);
    }

    @Test
    void titlesOfOtherListsAreKnownWhateverTheirAccentsAndCapitals() {
        assertThat(
                        Meaning.of(
                                List.of(
                                        "NOM",
                                        "Prenom",
                                        "N° de téléphone",
                                        "Raison sociale",
                                        "C.P.",
                                        "Couleur")))
                .containsExactly(NAME, FIRST_NAME, PHONE, BUSINESS, OTHER, OTHER);
        assertThat(Meaning.of(List.of("N° SIRET", "CP", "Courriel", "Échéance sous 48 h")))
                .containsExactly(SIRET, POSTCODE, EMAIL, URGENT);
    }

    @Test
    void aNameIsPutTogetherAndABusinessStandsForOneOrBeforeTheMessage() {
        AskInput whole =
                read(List.of(NAME, FIRST_NAME, BUSINESS, MESSAGE), "Lo", "Ana", "SARL", "Loyer");
        AskInput firm = read(List.of(NAME, BUSINESS), "", "SARL");

        assertThat(whole.name()).isEqualTo("Ana Lo");
        assertThat(whole.message()).isEqualTo("Entreprise\u00a0: SARL\nLoyer");
        assertThat(firm.name()).isEqualTo("SARL");
        assertThat(firm.message()).isNull();
    }

    @Test
    void zerosThatSpreadsheetsDropComeBack() {
        AskInput input = read(List.of(PHONE, POSTCODE), "612345678", "1000");

        assertThat(input.phone()).isEqualTo("0612345678");
        assertThat(input.postcode()).isEqualTo("01000");
    }

    @Test
    void whoHasOnlyAnAddressIsWrittenTo() {
        assertThat(read(List.of(PHONE, EMAIL), "", "a@b.fr").contact()).isEqualTo("writing");
        assertThat(read(List.of(PHONE, EMAIL), "06", "a@b.fr").contact()).isEqualTo("phone");
    }

    @ParameterizedTest
    @CsvSource({"oui,true", "X,true", "1,true", "non,false", "'',false", "No,false"})
    void urgencyIsReadAsPeopleWriteIt(String cell, boolean urgent) {
        assertThat(read(List.of(URGENT), cell).urgent()).isEqualTo(urgent);
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void urgencyThatIsNeitherYesNorNoIsAsked() {
        read(List.of(URGENT), "peut-être");

        assertThat(errors.on("urgent")).isPresent();
    }

    @Test
    void aFormulaIsRefusedAndOneMadeHarmlessIsText() {
        assertThat(read(List.of(NAME), "'=1+1").name()).isEqualTo("=1+1");
        assertThat(read(List.of(PHONE), "'+32475123456").phone()).isEqualTo("+32475123456");
        assertThat(read(List.of(NAME), "'t Hof").name()).isEqualTo("'t Hof");
        assertThat(errors.isEmpty()).isTrue();

        read(List.of(NAME), "=HYPERLINK(\"x\")");
        assertThat(errors.all().toString()).contains("formule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"annulée", "rattachée à un dossier", "cancelled", "attached to a case"})
    void whatIsEndedElsewhereIsNotTakenIn(String state) {
        read(List.of(NAME, STATE), "Ana", state);

        assertThat(errors.on("state")).isPresent();
    }

    @Test
    void aRaggedRowHasWhatItHas() {
        AskInput input = read(List.of(NAME, PHONE, EMAIL), "Ana");

        assertThat(input.name()).isEqualTo("Ana");
        assertThat(input.phone()).isEmpty();
        assertThat(read(List.of(NAME), "Ana", "zu viel").name()).isEqualTo("Ana");
    }
}
