package fr.phare.business;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /** From here on two typos are one word still, as for {@code Likeness}. */
    private static final int LETTERS_FOR_TWO_TYPOS = 8;

    /** The word itself, the words beginning like it, the activities whose labels have such. */
    private static final String BEGINNINGS =
            """
            select typed.at, found.word, found.uses
            from unnest(:typed::text[]) with ordinality typed (word, at)
            cross join lateral (
              select word, uses from business.lexicon where word = typed.word
              union all
              select word, uses from business.beginning_so(typed.word, :most)
              union all
              select l.word, l.uses from business.activity a
                join business.lexicon l on l.word = btrim(business.activity_word(a.code))
              where length(typed.word) > 2 and length(a.code) = 6
                and business.lexemes(a.words) @@ cast(typed.word || ':*' as tsquery)
            ) found
            """;

    /**
     * One typo is looked up as the few hundred words it can come from, which needs no comparing; in
     * a word that is still being typed, as the few hundred beginnings of the same length.
     */
    private static final String ONE_TYPO =
            """
            (select word, uses from business.lexicon where word = any (:neighbours)
             order by uses desc limit :most)
            union
            (select found.word, found.uses
             from unnest(:beginnings::text[]) beginning
             cross join lateral business.beginning_so(beginning, :most) found
             order by found.uses desc limit :most)
            """;

    private final JdbcClient jdbc;

    Lexicon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each of {@code typed}, the words it may begin. */
    List<Meanings> beginning(List<String> typed) {
        List<Meanings> all = typed.stream().map(Meanings::new).toList();
        jdbc.sql(BEGINNINGS)
                .param("typed", typed.toArray(String[]::new))
                .param("most", MOST_BEGINNINGS)
                .query(
                        row -> {
                            all.get(row.getInt("at") - 1)
                                    .add(row.getString("word"), row.getInt("uses"));
                        });
        return all;
    }

    /**
     * Adds the words that one typo turns into those of {@code chosen}, once.
     *
     * @return whether there were any of {@code chosen} long enough
     */
    boolean addOneTypo(List<Meanings> all, Predicate<Meanings> chosen) {
        List<Meanings> misspelt =
                all.stream()
                        .filter(one -> one.isWord(LETTERS_FOR_A_TYPO))
                        .filter(one -> !one.isMisspelt())
                        .filter(chosen)
                        .toList();
        misspelt.forEach(this::addOneTypo);
        return !misspelt.isEmpty();
    }

    private void addOneTypo(Meanings misspelt) {
        Set<String> neighbours = neighbours(misspelt.typed());
        String[] beginnings =
                neighbours.stream()
                        .filter(one -> one.length() == misspelt.typed().length())
                        .toArray(String[]::new);
        misspelt.misspell();
        add(
                jdbc.sql(ONE_TYPO)
                        .param("neighbours", neighbours.toArray(String[]::new))
                        .param("beginnings", beginnings),
                misspelt);
    }

    /**
     * Adds the words that share many letters with long ones, which may be misspelt in two places;
     * it is costly to find them.
     *
     * @return whether there were any so long
     */
    boolean addTwoTypos(List<Meanings> all) {
        List<Meanings> misspelt =
                all.stream().filter(one -> one.isWord(LETTERS_FOR_TWO_TYPOS)).toList();
        for (Meanings one : misspelt) {
            add(
                    jdbc.sql("select word, uses from business.resembling(:word, :most)")
                            .param("word", one.typed()),
                    one);
        }
        return !misspelt.isEmpty();
    }

    private static void add(JdbcClient.StatementSpec words, Meanings meanings) {
        words.param("most", MOST_TYPOS)
                .query(
                        row -> {
                            meanings.add(row.getString("word"), row.getInt("uses"));
                        });
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
        jdbc.sql("call business.gather_beginnings('business.beginning', 'business.lexicon')")
                .update();
    }
}
