package fr.phare.sirene;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Words for made-up names: few are in very many of them, very many are in few (Zipf). */
final class Vocabulary {

    private static final Map<String, String> TRADES =
            Map.ofEntries(
                    Map.entry("10.71C", "BOULANGERIE"),
                    Map.entry("10.71D", "PATISSERIE"),
                    Map.entry("96.02A", "COIFFURE"),
                    Map.entry("45.20A", "GARAGE"),
                    Map.entry("43.22A", "PLOMBERIE"),
                    Map.entry("43.21A", "ELECTRICITE"),
                    Map.entry("43.34Z", "PEINTURE"),
                    Map.entry("43.32A", "MENUISERIE"),
                    Map.entry("43.99C", "MACONNERIE"),
                    Map.entry("47.76Z", "FLEURS"),
                    Map.entry("47.22Z", "BOUCHERIE"),
                    Map.entry("49.32Z", "TAXI"),
                    Map.entry("56.10C", "PIZZERIA"),
                    Map.entry("81.21Z", "NETTOYAGE"));

    static final List<String> COMMON_ACTIVITIES = TRADES.keySet().stream().sorted().toList();

    private static final List<String> FIRST_NAMES =
            List.of(
                    "JEAN",
                    "MARIE",
                    "PIERRE",
                    "FRANÇOIS",
                    "ISABELLE",
                    "NATHALIE",
                    "MICHEL",
                    "PHILIPPE",
                    "SYLVIE",
                    "ÉLOÏSE",
                    "KARIM",
                    "FATIMA",
                    "LAURENT",
                    "CÉLINE",
                    "NICOLAS",
                    "THOMAS",
                    "JULIE",
                    "ÉMILIE",
                    "ANTOINE",
                    "SOPHIE",
                    "DAVID",
                    "STÉPHANE",
                    "OLIVIER",
                    "SANDRINE",
                    "MEHDI",
                    "YANN",
                    "GAËLLE",
                    "RENÉ");

    private static final List<String> SURNAMES =
            List.of(
                    "MARTIN",
                    "BERNARD",
                    "THOMAS",
                    "PETIT",
                    "ROBERT",
                    "RICHARD",
                    "DURAND",
                    "DUBOIS",
                    "MOREAU",
                    "LAURENT",
                    "SIMON",
                    "MICHEL",
                    "LEFEBVRE",
                    "LEROY",
                    "ROUX",
                    "DAVID",
                    "BERTRAND",
                    "MOREL",
                    "FOURNIER",
                    "GIRARD",
                    "BONNET",
                    "DUPONT",
                    "LAMBERT",
                    "FONTAINE",
                    "ROUSSEAU",
                    "VINCENT",
                    "MULLER",
                    "LEFÈVRE",
                    "FAURE",
                    "ANDRÉ");

    private static final List<String> SYLLABLES =
            List.of(
                    "BA", "BEL", "BRI", "CHA", "COR", "DA", "DE", "DRO", "FA", "FLO", "GAN", "GRE",
                    "HU", "JO", "KER", "LA", "LE", "LI", "LOU", "MA", "MER", "MON", "NA", "NO",
                    "PAR", "PE", "QUI", "RA", "RI", "ROU", "SA", "SE", "SOL", "TA", "TRE", "VAL",
                    "VI", "ZE", "GUY", "MAR");

    private static final List<String> ENDINGS =
            List.of("ARD", "EAU", "ET", "IER", "IN", "ON", "OT", "OUX", "EL", "AUD", "IS", "Y");

    private static final List<String> KINDS =
            List.of("ATELIER", "MAISON", "AU BON", "LES DÉLICES", "STUDIO", "ESPACE", "L'ART", "O");

    private static final int MOST = 400_000;

    private final Random random;

    Vocabulary(Random random) {
        this.random = random;
    }

    /** The word of a trade that firms of that activity have in their names. */
    String trade(String activity) {
        return TRADES.getOrDefault(activity, "ATELIER");
    }

    String firstName() {
        return FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
    }

    String surname() {
        int rank = rank();
        return rank < SURNAMES.size() ? SURNAMES.get(rank) : made(rank, ENDINGS);
    }

    String brand() {
        String made = made(rank() * 31 + 7, List.of("A", "IA", "EO", "YS", "IX", "TECH", "BAT"));
        return random.nextInt(3) == 0 ? KINDS.get(random.nextInt(KINDS.size())) + " " + made : made;
    }

    /** From 0, each next one a little rarer. */
    private int rank() {
        return (int) (Math.exp(random.nextDouble() * Math.log(MOST)) - 1);
    }

    /** The word of that rank, always the same. */
    private static String made(int rank, List<String> endings) {
        StringBuilder word = new StringBuilder();
        int rest = rank;
        do {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        } while (rest > 0);
        return word.append(endings.get(rank % endings.size())).toString();
    }
}
