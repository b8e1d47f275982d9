package fr.phare.casefile;

import fr.phare.likeness.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People of one case who may be the same: flagged, never merged unasked.
 *
 * @param clues what is alike
 */
public record Twins(Person one, Person other, Set<Clue> clues) {

    /** What two people have in common; message key {@code twins.clue.<name>}. */
    public enum Clue {
        PHONE,
        EMAIL,
        NAME
    }

    /** From here on a letter or two may be a typo. */
    private static final int LETTERS_FOR_A_TYPO = 5;

    private static final int LETTERS_FOR_TWO_TYPOS = 10;
    private static final int LETTERS_OF_A_TELLING_WORD = 4;

    public Twins {
        clues = Set.copyOf(clues);
    }

    /**
     * All pairs of {@code people} with something in common.
     *
     * @param plain their names in plain words
     */
    static List<Twins> among(List<Person> people, Map<UUID, String> plain) {
        List<Twins> pairs = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (Person other : people.subList(i + 1, people.size())) {
                Set<Clue> clues = clues(people.get(i), other, plain);
                if (!clues.isEmpty()) {
                    pairs.add(new Twins(people.get(i), other, clues));
                }
            }
        }
        return pairs;
    }

    private static Set<Clue> clues(Person one, Person other, Map<UUID, String> plain) {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        if (isSame(one.phone(), other.phone())) {
            clues.add(Clue.PHONE);
        }
        if (isSame(one.email(), other.email())) {
            clues.add(Clue.EMAIL);
        }
        String left = plain.getOrDefault(one.id(), "").strip();
        String right = plain.getOrDefault(other.id(), "").strip();
        if (areLike(left, right)) {
            clues.add(Clue.NAME);
        }
        return clues;
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(Objects.requireNonNullElse(other, ""));
    }

    /** One within the other, in any order, or a typo away from it. */
    private static boolean areLike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        List<String> left = Arrays.asList(one.split(" ", -1));
        List<String> right = Arrays.asList(other.split(" ", -1));
        List<String> fewer = left.size() <= right.size() ? left : right;
        List<String> more = left.size() <= right.size() ? right : left;
        boolean telling =
                fewer.stream().anyMatch(word -> word.length() >= LETTERS_OF_A_TELLING_WORD);
        int shorter = Math.min(one.length(), other.length());
        int typos = shorter < LETTERS_FOR_A_TYPO ? 0 : shorter < LETTERS_FOR_TWO_TYPOS ? 1 : 2;
        return (telling && more.containsAll(fewer)) || Likeness.distance(one, other) <= typos;
    }
}
