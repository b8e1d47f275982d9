package fr.phare.business;

import fr.phare.likeness.SearchWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All words of the registry: what a word that was typed may stand for. Looking there first keeps
 * searches short in thirty million rows: the index is asked for a few whole words only.
 */
@Component
class Lexicon {

    /** Words that begin like one that was typed; the most frequent first. */
    private static final int MOST_BEGINNINGS = 12;

    private static final int MOST_TYPOS = 16;

    /** Shorter words have too many neighbours: one of three letters is a typo of hundreds. */
    private static final int LETTERS_FOR_A_TYPO = 4;

    /**
     * The word itself, then the words beginning like it, then the activities whose labels have such
     * a word. Of one or two letters only frequent words are asked for, there are too many others.
     */
    private static final String BEGINNINGS =
            """
            select typed.at, found.word
            from unnest(:typed::text[]) with ordinality typed (word, at)
            cross join lateral (
              (select word from business.lexicon where word = typed.word)
              union all
              (select word from business.lexicon
               where length(typed.word) > 2
                 and word > typed.word and word < typed.word || '~'
               order by uses desc limit :most)
              union all
              (select word from business.lexicon
               where length(typed.word) < 3 and typed.word !~ '[0-9]' and uses >= 20
                 and word > typed.word and word < typed.word || '~'
               order by uses desc limit :most)
              union all
              (select btrim(business.activity_word(code)) from business.activity
               where length(typed.word) > 2 and length(code) = 6
                 and words like '% ' || typed.word || '%')
            ) found
            """;

    private final JdbcClient jdbc;

    Lexicon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each of {@code typed}, the words it may begin, itself among them. */
    List<Set<String>> beginning(List<String> typed) {
        List<Set<String>> groups = new ArrayList<>();
        typed.forEach(word -> groups.add(new LinkedHashSet<>(List.of(word))));
        jdbc.sql(BEGINNINGS)
                .param("typed", typed.toArray(String[]::new))
                .param("most", MOST_BEGINNINGS)
                .query(
                        row -> {
                            groups.get(row.getInt("at") - 1).add(row.getString("word"));
                        });
        return groups;
    }

    /** For each of {@code typed}, the words it may begin or be a misspelling of. */
    List<Set<String>> resembling(List<String> typed) {
        List<Set<String>> groups = beginning(typed);
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (word.length() >= LETTERS_FOR_A_TYPO && !SearchWords.isDigits(word)) {
                groups.get(i).addAll(typosOf(word));
            }
        }
        return groups;
    }

    /**
     * One typo is looked up as the few hundred words it can come from, which needs no comparing;
     * more typos, and typos in a word that is still being typed, by shared letters.
     */
    private List<String> typosOf(String word) {
        return jdbc.sql(
                        """
                        (select word from business.lexicon where word = any (:neighbours)
                         order by uses desc limit :most)
                        union
                        select word from business.resembling(:word, :most)
                        """)
                .param("neighbours", neighbours(word).toArray(String[]::new))
                .param("word", word)
                .param("most", MOST_TYPOS)
                .query(String.class)
                .list();
    }

    /** All words of one letter more, less or other, or with two neighbours swapped. */
    static Set<String> neighbours(String word) {
        Set<String> all = new LinkedHashSet<>();
        for (int at = 0; at <= word.length(); at++) {
            String before = word.substring(0, at);
            String after = word.substring(at);
            if (!after.isEmpty()) {
                all.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                all.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
            for (char letter = 'a'; letter <= 'z'; letter++) {
                all.add(before + letter + after);
                if (!after.isEmpty()) {
                    all.add(before + letter + after.substring(1));
                }
            }
        }
        all.remove(word);
        return all;
    }

    /** Counts the words anew after establishments were added. */
    void recount() {
        jdbc.sql("call business.count_words('business.lexicon', 'business.establishment')")
                .update();
    }
}
