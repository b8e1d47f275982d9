package fr.phare.chamber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PublicHolidaysTest {

    private static final int FIRST = 2020;
    private static final int LAST = 2031;

    @ParameterizedTest
    @CsvSource({
        "METROPOLE, 59",
        "METROPOLE, 75",
        "METROPOLE, 2A",
        "METROPOLE, 54",
        "ALSACE_MOSELLE, 57",
        "ALSACE_MOSELLE, 67",
        "ALSACE_MOSELLE, 68",
        "GUADELOUPE, 971",
        "MARTINIQUE, 972",
        "GUYANE, 973",
        "REUNION, 974",
        "MAYOTTE, 976"
    })
    void agreesWithTheOfficialCalendar(String zone, String department) {
        PublicHolidays holidays = PublicHolidays.of(department);
        SortedSet<LocalDate> computed = new TreeSet<>();
        IntStream.rangeClosed(FIRST, LAST)
                .forEach(year -> computed.addAll(holidays.in(year).keySet()));

        assertThat(computed).isEqualTo(official(zone)).hasSizeGreaterThan(100);
    }

    @Test
    void territoriesWithoutOfficialFileKeepTheirOwnAbolitionDay() {
        assertThat(abolition("977")).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(abolition("978")).isEqualTo(LocalDate.of(2026, 5, 28));
        assertThat(PublicHolidays.of("975").in(2026)).hasSize(11);
    }

    @Test
    void namesTheHoliday() {
        assertThat(PublicHolidays.of("59").on(LocalDate.of(2026, 11, 11)))
                .contains(PublicHoliday.ARMISTICE);
        assertThat(PublicHolidays.of("67").on(LocalDate.of(2026, 4, 3)))
                .contains(PublicHoliday.GOOD_FRIDAY);
        assertThat(PublicHolidays.of("59").on(LocalDate.of(2026, 4, 3))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "20", "96", "970", "979", "987", "5", "2C", "59 "})
    void refusesWhatIsNoDepartment(String code) {
        assertThat(PublicHolidays.covers(code)).isFalse();
        assertThatThrownBy(() -> PublicHolidays.of(code))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate abolition(String department) {
        return PublicHolidays.of(department).in(2026).entrySet().stream()
                .filter(entry -> entry.getValue() == PublicHoliday.ABOLITION_OF_SLAVERY)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static SortedSet<LocalDate> official(String zone) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (String line : lines()) {
            String[] parts = line.split(";", -1);
            if (!line.startsWith("#") && parts[1].equals(zone)) {
                days.add(LocalDate.parse(parts[0]));
            }
        }
        return days;
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("holidays/official.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
