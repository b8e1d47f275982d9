package fr.phare.web;

/**
 * Whose page it is, and how that shows.
 *
 * @param name the chamber's
 * @param home address behind the name
 * @param stylesheet address of the chamber's colours; empty for those of Phare
 * @param logo address of the chamber's logo; empty for none
 */
public record Livery(String name, String home, String stylesheet, String logo) {

    public boolean hasStylesheet() {
        return !stylesheet.isEmpty();
    }

    public boolean hasLogo() {
        return !logo.isEmpty();
    }
}
