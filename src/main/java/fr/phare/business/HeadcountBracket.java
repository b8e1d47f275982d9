package fr.phare.business;

import fr.phare.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * How many people an establishment employs, as Sirene tells: a bracket, often two years old.
 *
 * @param code of INSEE, such as {@code 11}
 * @param least people employed, at least
 * @param most people employed, at most; null: no upper bound
 */
public record HeadcountBracket(String code, int least, @Nullable Integer most) {

    /** {@code 10 à 19 salariés}. */
    public String display(Words words) {
        if (most == null) {
            return words.t("business.headcount.from", least);
        }
        return most == 0
                ? words.t("business.headcount.none")
                : words.t("business.headcount.between", least, most);
    }
}
