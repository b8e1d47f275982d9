package fr.phare.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void searchWordsLeaveOutWhatSaysNothing() {
        assertThat(SearchWords.ofPlain(" sarl fleurs d elo lille ").words())
                .isEqualTo(List.of("fleurs", "elo", "lille"));
        assertThat(SearchWords.ofPlain(" la sas ").words()).isEqualTo(List.of("la", "sas"));
        assertThat(SearchWords.ofPlain(" 775 663 438 ").words()).isEqualTo(List.of("775663438"));
    }

    @Test
    void likenessToleratesTyposButNoMissingWord() {
        String name = " fleurs d elo ";
        String all = " fleurs d elo lille 59000 commerce de detail de fleurs ";

        assertThat(Likeness.of(List.of("fleurs", "lille"), name, all)).isPositive();
        assertThat(Likeness.of(List.of("fluers", "lile"), name, all)).isPositive();
        assertThat(Likeness.of(List.of("fleurs", "roubaix"), name, all)).isZero();
        assertThat(Likeness.of(List.of("59001"), name, all)).isZero();
        assertThat(Likeness.of(List.of("fleurs"), name, all))
                .isGreaterThan(Likeness.of(List.of("fluers"), name, all));
    }

    @Test
    void saysWhereEachWordWasFoundAndWhetherItIsWrittenOtherwise() {
        List<SearchField> fields =
                List.of(
                        new SearchField(
                                SearchField.Kind.BUSINESS, "Fleurs d’Élo", " fleurs d elo "),
                        new SearchField(
                                SearchField.Kind.PERSON, "Éloïse Œuvrard", " eloise oeuvrard "),
                        new SearchField(SearchField.Kind.PHONE, "+33612345678", "33612345678"));

        Matches found = Matches.of(new SearchWords(List.of("fleurs", "ouvrard")), fields);

        assertThat(found.any()).isTrue();
        assertThat(found.why())
                .containsExactly(
                        new Match(SearchField.Kind.BUSINESS, "Fleurs d’Élo", false),
                        new Match(SearchField.Kind.PERSON, "Éloïse Œuvrard", true));
    }

    @Test
    void partsOfANumberAreFoundInsideItAndNoOtherNumberIs() {
        List<SearchField> phone =
                List.of(new SearchField(SearchField.Kind.PHONE, "+33612345678", "33612345678"));

        assertThat(Matches.of(new SearchWords(List.of("345678")), phone).any()).isTrue();
        assertThat(Matches.of(new SearchWords(List.of("345679")), phone).any()).isFalse();
        assertThat(Matches.of(new SearchWords(List.of("345678", "elo")), phone).any()).isFalse();
    }
}
