package fr.phare.business;

/**
 * A legal category (INSEE, catégories juridiques).
 *
 * @param code four digits, such as {@code 5499} for a SARL; empty where it is unknown
 */
public record LegalForm(String code) {

    /** One person trading in their own name, micro-entrepreneurs included: 1xxx. */
    public boolean isSoleTrader() {
        return code.startsWith("1");
    }

    /** A company under commercial law (5xxx) or another one in the trade register (6xxx). */
    public boolean isCompany() {
        return code.startsWith("5") || code.startsWith("6");
    }
}
