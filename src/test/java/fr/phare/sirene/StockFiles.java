package fr.phare.sirene;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes made-up stock files in the format of INSEE: the same seed gives the same files. Firms,
 * people and numbers are invented; communes and activities are real, places weigh as their people,
 * words are as unevenly frequent as in names. {@code main DIRECTORY ESTABLISHMENTS [SEED]}.
 */
public final class StockFiles {

    private static final String UNIT_COLUMNS =
            "siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,"
                    + "sigleUniteLegale,sexeUniteLegale,prenom1UniteLegale,prenom2UniteLegale,"
                    + "prenom3UniteLegale,prenom4UniteLegale,prenomUsuelUniteLegale,"
                    + "pseudonymeUniteLegale,identifiantAssociationUniteLegale,"
                    + "trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,"
                    + "dateDernierTraitementUniteLegale,nombrePeriodesUniteLegale,"
                    + "categorieEntreprise,anneeCategorieEntreprise,dateDebut,"
                    + "etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,"
                    + "denominationUniteLegale,denominationUsuelle1UniteLegale,"
                    + "denominationUsuelle2UniteLegale,denominationUsuelle3UniteLegale,"
                    + "categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,"
                    + "nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,"
                    + "economieSocialeSolidaireUniteLegale,societeMissionUniteLegale,"
                    + "caractereEmployeurUniteLegale";

    private static final String ESTABLISHMENT_COLUMNS =
            "siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,"
                    + "trancheEffectifsEtablissement,anneeEffectifsEtablissement,"
                    + "activitePrincipaleRegistreMetiersEtablissement,"
                    + "dateDernierTraitementEtablissement,etablissementSiege,"
                    + "nombrePeriodesEtablissement,complementAdresseEtablissement,"
                    + "numeroVoieEtablissement,indiceRepetitionEtablissement,"
                    + "dernierNumeroVoieEtablissement,"
                    + "indiceRepetitionDernierNumeroVoieEtablissement,typeVoieEtablissement,"
                    + "libelleVoieEtablissement,codePostalEtablissement,"
                    + "libelleCommuneEtablissement,libelleCommuneEtrangerEtablissement,"
                    + "distributionSpecialeEtablissement,codeCommuneEtablissement,"
                    + "codeCedexEtablissement,libelleCedexEtablissement,"
                    + "codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,"
                    + "identifiantAdresseEtablissement,"
                    + "coordonneeLambertAbscisseEtablissement,"
                    + "coordonneeLambertOrdonneeEtablissement,dateDebut,"
                    + "etatAdministratifEtablissement,enseigne1Etablissement,"
                    + "enseigne2Etablissement,enseigne3Etablissement,"
                    + "denominationUsuelleEtablissement,activitePrincipaleEtablissement,"
                    + "nomenclatureActivitePrincipaleEtablissement,"
                    + "caractereEmployeurEtablissement";

    private final Random random;
    private final Vocabulary words;
    private final TreeMap<Long, String[]> communes = new TreeMap<>();
    private final long people;
    private final List<String> activities = new ArrayList<>();
    private long siren = 300_000_00L;

    private StockFiles(long seed) throws IOException {
        random = new Random(seed);
        words = new Vocabulary(random);
        long sum = 0;
        for (String[] commune : table("communes")) {
            if (!commune[4].isEmpty()) {
                communes.put(sum, commune);
                sum += 20 + Long.parseLong(commune[5]);
            }
        }
        people = sum;
        for (String[] activity : table("activities")) {
            if (activity[0].length() == 6) {
                activities.add(activity[0]);
            }
        }
    }

    private static List<String[]> table(String name) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/registry", name + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    public static void main(String[] args) throws IOException {
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        write(Path.of(args[0]), Integer.parseInt(args[1]), seed);
    }

    /** Writes StockUniteLegale_utf8.csv and StockEtablissement_utf8.csv into {@code directory}. */
    public static void write(Path directory, int establishments, long seed) throws IOException {
        Files.createDirectories(directory);
        StockFiles files = new StockFiles(seed);
        try (BufferedWriter units = writer(directory.resolve("StockUniteLegale_utf8.csv"));
                BufferedWriter places = writer(directory.resolve("StockEtablissement_utf8.csv"))) {
            units.write(UNIT_COLUMNS + "\n");
            places.write(ESTABLISHMENT_COLUMNS + "\n");
            int written = 0;
            while (written < establishments) {
                written += files.firm(units, places, establishments - written);
            }
        }
    }

    private static BufferedWriter writer(Path path) throws IOException {
        return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    }

    /** One firm with its establishments; returns how many those are. */
    private int firm(BufferedWriter units, BufferedWriter places, int most) throws IOException {
        String number = nextSiren();
        boolean person = random.nextInt(100) < 55;
        boolean secret = person && random.nextInt(100) < 12;
        String[] commune = commune();
        String activity = activity();
        String trade = words.trade(activity);
        units.write(person ? person(number, secret) : company(number, trade, commune[1]));
        int count = Math.min(most, 1 + (random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0));
        for (int nic = 1; nic <= count; nic++) {
            String[] place = nic == 1 || random.nextBoolean() ? commune : commune();
            places.write(establishment(number, nic, secret, place, activity, trade));
        }
        return count;
    }

    private String person(String number, boolean secret) {
        String name = secret ? "[ND]" : words.surname();
        String first = secret ? "[ND]" : words.firstName();
        String used = !secret && random.nextInt(20) == 0 ? words.surname() : "";
        return (number
                        + ",%s,,2012-05-01,,M,"
                        + first
                        + ",,,,"
                        + first
                        + ",,,NN,,2026-01-01T00:00:00,"
                        + "1,PME,2023,2012-05-01,A,"
                        + name
                        + ","
                        + used
                        + ",,,,,1000,10.71C,NAFRev2,00001,N,,N\n")
                .formatted(secret ? "P" : "O");
    }

    private String company(String number, String trade, String commune) {
        String name =
                switch (random.nextInt(5)) {
                    case 0 -> trade + " " + words.surname();
                    case 1 -> words.brand();
                    case 2 -> "SARL " + words.surname();
                    case 3 -> words.brand() + " " + trade;
                    default -> trade + " DE " + commune.toUpperCase(Locale.FRENCH);
                };
        String acronym = random.nextInt(30) == 0 ? name.substring(0, 3).strip() : "";
        String usual = random.nextInt(15) == 0 ? words.brand() : "";
        return number
                + ",O,,2005-03-10,"
                + acronym
                + ",,,,,,,,,12,2023,2026-01-01T00:00:00,2,PME,2023,"
                + "2010-01-01,A,,,"
                + quoted(name)
                + ","
                + quoted(usual)
                + ",,,5499,10.71C,NAFRev2,00001,N,,O\n";
    }

    private String establishment(
            String number,
            int nic,
            boolean secret,
            String[] commune,
            String activity,
            String trade) {
        String siret = siret(number, nic);
        boolean old = random.nextInt(12) == 0;
        String created = (1980 + random.nextInt(46)) + "-0" + (1 + nic % 9) + "-15";
        return String.join(
                        ",",
                        number,
                        siret.substring(9),
                        siret,
                        secret ? "P" : "O",
                        old ? "1900-01-01" : created,
                        nic == 1 ? "01" : "NN",
                        "2023,,2026-01-01T00:00:00",
                        nic == 1 ? "true" : "false",
                        "1",
                        address(secret, commune),
                        "2010-01-01",
                        random.nextInt(100) < 52 ? "F" : "A",
                        quoted(secret ? "[ND]" : sign(trade)),
                        ",",
                        random.nextInt(40) == 0 && !secret ? quoted(words.brand()) : "",
                        old ? "158C" : activity,
                        old ? "NAF1993" : "NAFRev2",
                        "N")
                + "\n";
    }

    private static String address(boolean secret, String[] commune) {
        return String.join(
                ",",
                "",
                secret ? "[ND],,,,[ND],[ND]" : "12,,,,RUE,DE LA GARE",
                commune[4].split(" ", -1)[0],
                quoted(commune[1].toUpperCase(Locale.FRENCH)),
                ",",
                commune[0],
                ",,,,,,");
    }

    private String sign(String trade) {
        return switch (random.nextInt(6)) {
            case 0 -> trade + " " + words.brand();
            case 1 -> words.brand();
            default -> "";
        };
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    private String[] commune() {
        return communes.floorEntry((long) (random.nextDouble() * people)).getValue();
    }

    /** One in three is of the trades that chambers know best. */
    private String activity() {
        return random.nextInt(3) == 0
                ? Vocabulary.COMMON_ACTIVITIES.get(
                        random.nextInt(Vocabulary.COMMON_ACTIVITIES.size()))
                : activities.get(random.nextInt(activities.size()));
    }

    private String nextSiren() {
        siren += 1 + random.nextInt(20);
        return withKey(Long.toString(siren));
    }

    private static String siret(String number, int nic) {
        return withKey(number + "%04d".formatted(nic));
    }

    /** With the digit that makes Luhn's sum end in zero. */
    private static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** A small stock in {@code directory}, for tests. */
    static Path small(Path directory, int establishments) {
        try {
            write(directory, establishments, 7);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
