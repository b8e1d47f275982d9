package fr.phare.topic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.queue.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicListTest {

    private static final Topic RENT = topic("loyer");
    private static final Topic BANK = topic("banque");
    private static final Topic TAXES = topic("impots");
    private static final TopicList LIST = new TopicList(List.of(RENT, BANK, TAXES));

    private static Topic topic(String code) {
        return new Topic(code, code, code, false, Tier.FRONT_DESK, "");
    }

    @Test
    void movesOnePlaceAndNotPastTheEnds() {
        assertThat(LIST.moved(BANK, -1).topics()).containsExactly(BANK, RENT, TAXES);
        assertThat(LIST.moved(BANK, 1).topics()).containsExactly(RENT, TAXES, BANK);
        assertThat(LIST.moved(RENT, -1)).isEqualTo(LIST);
        assertThat(LIST.moved(TAXES, 1)).isEqualTo(LIST);
    }

    @Test
    void whatIsHiddenIsNotOfferedAndStays() {
        TopicList changed = LIST.with(BANK.withHidden(true));

        assertThat(changed.offered()).containsExactly(RENT, TAXES);
        assertThat(changed.find("banque")).isPresent();
        assertThat(changed.topics()).hasSize(3);
    }

    @Test
    void findsACodeThatNoTopicHas() {
        assertThat(LIST.freeCode("Loyer")).isEqualTo("loyer-2");
        assertThat(LIST.freeCode("Énergie, factures")).isEqualTo("energie-factures");
    }

    @Test
    void aScriptIsReadInPartsWithTheirHeadings() {
        assertThat(ScriptText.parts("Bonjour.\n\n# Où en êtes-vous ?\nDepuis quand ?\nCombien ?"))
                .containsExactly(
                        new Topic.Part("", "Bonjour."),
                        new Topic.Part("Où en êtes-vous ?", "Depuis quand ?\nCombien ?"));
        assertThat(ScriptText.parts("")).isEmpty();
    }
}
