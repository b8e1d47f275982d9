package fr.phare.business;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people may type, made of what is in a registry; the same for a seed. */
final class RegistryQueries {

    /** What was typed, and how. */
    record Query(String kind, String text) {}

    private static final List<String> FREQUENT =
            List.of(
                    "boulangerie paris",
                    "coiffure lyon",
                    "garage",
                    "paris",
                    "75",
                    "sarl martin",
                    "plomberie marseille",
                    "maison lille",
                    "fleurs",
                    "taxi 93",
                    "martin",
                    "jean martin",
                    "b",
                    "bo",
                    "bou",
                    "boul",
                    "saint denis",
                    "nettoyage 59",
                    "pizzeria toulouse",
                    "atelier nantes",
                    "le",
                    "de la",
                    "peinture 13 martin");

    /** An establishment of which queries are made. */
    private record Firm(
            String siret, String name, String others, String commune, String postcode) {}

    private final Random random;
    private final List<Firm> firms;

    RegistryQueries(JdbcClient jdbc, long seed, int firms) {
        this.random = new Random(seed);
        this.firms = sample(jdbc, seed, firms);
    }

    /** Establishments from all over the registry, wherever they lie in the table. */
    private static List<Firm> sample(JdbcClient jdbc, long seed, int count) {
        return jdbc.sql(
                        """
                        select siret, name_plain, other_names, commune_name, postcode
                        from business.establishment
                        where name <> '' and other_names <> ''
                        order by hashtextextended(siret, :seed) limit :count
                        """)
                .param("seed", seed)
                .param("count", count)
                .query(
                        (row, number) ->
                                new Firm(
                                        row.getString("siret"),
                                        row.getString("name_plain").strip(),
                                        row.getString("other_names"),
                                        row.getString("commune_name"),
                                        row.getString("postcode")))
                .list();
    }

    /** The {@code i}-th; to be asked for in turn. */
    Query query(int i) {
        Firm firm = firms.get(i % firms.size());
        String name = firm.name();
        String first = name.split(" ", -1)[0];
        return switch (i % 9) {
            case 0 -> new Query("siret", firm.siret());
            case 1 ->
                    new Query("siren, beginning", firm.siret().substring(0, 6 + random.nextInt(4)));
            case 2 -> new Query("name", name);
            case 3 -> new Query("name and commune", name + " " + firm.commune());
            case 4 -> beginning(name);
            case 5 -> new Query("beginning and place", cut(first) + " " + firm.postcode());
            case 6 -> new Query("typo and commune", typo(first) + " " + firm.commune());
            case 7 -> new Query("other names", firm.others());
            default -> new Query("frequent", FREQUENT.get(random.nextInt(FREQUENT.size())));
        };
    }

    private Query beginning(String name) {
        String text = cut(name);
        String letters = text.length() < 5 ? text.length() + " letters" : "longer";
        return new Query("beginning, " + letters, text);
    }

    private String cut(String text) {
        return text.substring(0, Math.min(text.length(), 2 + random.nextInt(8)));
    }

    private String typo(String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return random.nextBoolean()
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at)
                        + word.charAt(at + 1)
                        + word.charAt(at)
                        + word.substring(at + 2);
    }
}
