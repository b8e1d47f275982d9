package fr.phare.invite;

import fr.phare.access.Role;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Roles as people write them, in French and in English. */
final class RoleWords {

    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    Map.entry("accueil", Role.FRONT_DESK),
                    Map.entry("agent d accueil", Role.FRONT_DESK),
                    Map.entry("agente d accueil", Role.FRONT_DESK),
                    Map.entry("front desk", Role.FRONT_DESK),
                    Map.entry("conseiller", Role.ECONOMIC_ADVISER),
                    Map.entry("conseillere", Role.ECONOMIC_ADVISER),
                    Map.entry("conseiller economique", Role.ECONOMIC_ADVISER),
                    Map.entry("conseillere economique", Role.ECONOMIC_ADVISER),
                    Map.entry("adviser", Role.ECONOMIC_ADVISER),
                    Map.entry("advisor", Role.ECONOMIC_ADVISER),
                    Map.entry("economic adviser", Role.ECONOMIC_ADVISER),
                    Map.entry("specialiste", Role.SPECIALIST),
                    Map.entry("specialist", Role.SPECIALIST),
                    Map.entry("specialist adviser", Role.SPECIALIST),
                    Map.entry("conseiller entreprises en difficulte", Role.SPECIALIST),
                    Map.entry("conseillere entreprises en difficulte", Role.SPECIALIST),
                    Map.entry("entreprises en difficulte", Role.SPECIALIST),
                    Map.entry("adviser for companies in difficulty", Role.SPECIALIST),
                    Map.entry("adviser for firms in difficulty", Role.SPECIALIST),
                    Map.entry("responsable", Role.MANAGER),
                    Map.entry("responsable de cellule", Role.MANAGER),
                    Map.entry("manager", Role.MANAGER),
                    Map.entry("cell manager", Role.MANAGER),
                    Map.entry("veille", Role.WATCH_EDITOR),
                    Map.entry("charge de veille", Role.WATCH_EDITOR),
                    Map.entry("chargee de veille", Role.WATCH_EDITOR),
                    Map.entry("watch editor", Role.WATCH_EDITOR),
                    Map.entry("administrateur", Role.ADMINISTRATOR),
                    Map.entry("administratrice", Role.ADMINISTRATOR),
                    Map.entry("administrator", Role.ADMINISTRATOR),
                    Map.entry("admin", Role.ADMINISTRATOR));

    private RoleWords() {}

    /** The roles of a text such as {@code accueil + responsable}; empty where a word is none. */
    static Optional<Set<Role>> read(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String part : text.split("[,+/&|]|\\bet\\b|\\band\\b", -1)) {
            Role role = ROLES.get(plain(part));
            if (role == null) {
                return Optional.empty();
            }
            roles.add(role);
        }
        return Optional.of(roles);
    }

    /**
     * {@code Conseiller·ère}, {@code conseiller(ère)} and {@code CONSEILLER} are the same word;
     * {@code FRONT_DESK} is two.
     */
    private static String plain(String text) {
        String shortened = text.replaceAll("\\(\\p{L}+\\)|[·•.]\\p{L}+", "");
        return Normalizer.normalize(shortened, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
