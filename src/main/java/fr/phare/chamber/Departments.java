package fr.phare.chamber;

import fr.phare.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The départements a cell can be in, and what time it is there. */
public final class Departments {

    static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");

    /** IANA time zone database; the départements overseas that are not on the time of Paris. */
    private static final Map<String, ZoneId> OVERSEAS =
            Map.of(
                    "971", ZoneId.of("America/Guadeloupe"),
                    "972", ZoneId.of("America/Martinique"),
                    "973", ZoneId.of("America/Cayenne"),
                    "974", ZoneId.of("Indian/Reunion"),
                    "975", ZoneId.of("America/Miquelon"),
                    "976", ZoneId.of("Indian/Mayotte"),
                    "977", ZoneId.of("America/St_Barthelemy"),
                    "978", ZoneId.of("America/Marigot"));

    /** Names as INSEE writes them; the file is described in registry/SOURCES.md. */
    private static final List<Department> ALL = read("registry/departments.csv");

    private Departments() {}

    /** By code, Corsica in its place. */
    public static List<Department> all() {
        return ALL;
    }

    public static Optional<Department> find(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return ALL.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }

    /** The time zone of {@code department}: what a cell there is proposed. */
    public static ZoneId zone(String department) {
        return OVERSEAS.getOrDefault(department, MAINLAND);
    }

    /** The zones a cell can have, that of Paris first. */
    public static List<ZoneId> zones() {
        return Stream.concat(
                        Stream.of(MAINLAND), OVERSEAS.keySet().stream().sorted().map(OVERSEAS::get))
                .toList();
    }

    /** Where it is that time, in words: the name of the place overseas, else the mainland. */
    public static String place(ZoneId zone, Words words) {
        return OVERSEAS.entrySet().stream()
                .filter(one -> one.getValue().equals(zone))
                .findFirst()
                .flatMap(one -> find(one.getKey()))
                .map(Department::name)
                .orElseGet(() -> words.t("chamber.zone.mainland"));
    }

    private static List<Department> read(String file) {
        try {
            String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(columns -> new Department(columns[0], columns[1]))
                    .filter(department -> PublicHolidays.covers(department.code()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
