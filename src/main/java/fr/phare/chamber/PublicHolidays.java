package fr.phare.chamber;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The public holidays of one French department.
 *
 * <p>Computed by Jollyday and tested against the official calendars of Etalab ("Jours fériés en
 * France", data.gouv.fr), which win where the two differ. Good Friday counts in all of Alsace and
 * Moselle as in those calendars, though the ordinance of 16 August 1892 grants it to places with a
 * Protestant church only.
 */
public final class PublicHolidays {

    private static final Pattern DEPARTMENT =
            Pattern.compile("0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]|97[1-8]");
    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");

    /** Overseas, each territory has a calendar of its own, named by its ISO 3166 code. */
    private static final Map<String, String> OVERSEAS =
            Map.of(
                    "971", "gp", "972", "mq", "973", "gf", "974", "re", "975", "pm", "976", "yt",
                    "977", "bl", "978", "mf");

    private static final Map<String, PublicHolidays> BY_CALENDAR = new ConcurrentHashMap<>();

    private final String calendar;
    private final String[] subdivision;
    private final LoadingCache<Integer, SortedMap<LocalDate, PublicHoliday>> years =
            Caffeine.newBuilder().maximumSize(32).build(this::compute);

    private PublicHolidays(String calendar, String... subdivision) {
        this.calendar = calendar;
        this.subdivision = subdivision;
    }

    /** Whether the calendar of {@code department} is known: 01 to 95, 2A, 2B, 971 to 978. */
    public static boolean covers(String department) {
        return DEPARTMENT.matcher(department).matches();
    }

    /**
     * The calendar of {@code department}.
     *
     * @param department INSEE code, such as {@code 59}, {@code 2A} or {@code 974}
     * @throws IllegalArgumentException when {@link #covers} is false
     */
    public static PublicHolidays of(String department) {
        if (!covers(department)) {
            throw new IllegalArgumentException("No holiday calendar: " + department);
        }
        if (ALSACE_MOSELLE.contains(department)) {
            return BY_CALENDAR.computeIfAbsent(
                    department, code -> new PublicHolidays("fr", department));
        }
        return BY_CALENDAR.computeIfAbsent(
                OVERSEAS.getOrDefault(department, "fr"), PublicHolidays::new);
    }

    /** The holiday that falls on {@code day}. */
    public Optional<PublicHoliday> on(LocalDate day) {
        return Optional.ofNullable(in(day.getYear()).get(day));
    }

    /** All holidays of {@code year}; on a day with two, the one that comes first in the year. */
    public SortedMap<LocalDate, PublicHoliday> in(int year) {
        return years.get(year);
    }

    private SortedMap<LocalDate, PublicHoliday> compute(int year) {
        SortedMap<LocalDate, PublicHoliday> holidays = new TreeMap<>();
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
        for (Holiday holiday : manager.getHolidays(Year.of(year), subdivision)) {
            named(holiday).ifPresent(name -> holidays.merge(holiday.getDate(), name, this::first));
        }
        return Collections.unmodifiableSortedMap(holidays);
    }

    private PublicHoliday first(PublicHoliday one, PublicHoliday other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * What the law does not name is left out: Jollyday counts the feasts of Islam in Mayotte, which
     * article L3422-3 leaves to collective agreements.
     */
    private static Optional<PublicHoliday> named(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        String name = key.substring(key.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(PublicHoliday.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
