package fr.phare.chamber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    private static final OpenRange MORNING = OpenRange.of("09:00", "12:00");
    private static final OpenRange AFTERNOON = OpenRange.of("13:30", "17:30");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9:00-12:00, 13:30-17:30",
                "13:30-17:30;9:00-12:00",
                "9h-12h et 13h30-17h30",
                "9 h – 12 h , 13 h 30 – 17 h 30",
                "9\u00a0h\u00a000\u00a0–\u00a012\u00a0h\u00a000, 13\u00a0h\u00a030 – 17\u00a0h 30",
                "9 to 12 and 13:30 to 17:30",
                "09.00—12.00,13H30 à 17H30"
            })
    void readsHoursAsPeopleWriteThem(String text) {
        assertThat(HoursText.read(text)).contains(List.of(MORNING, AFTERNOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:00-24:00", "0-0", "0h à 24h"})
    void midnightClosesTheDay(String text) {
        assertThat(HoursText.read(text)).contains(List.of(new OpenRange(0, 1440)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "matin",
                "9:00",
                "12:00-9:00",
                "9:00-9:00",
                "9:00-12:00, 11:00-14:00",
                "9:60-12:00",
                "9:00-25:00",
                "9:00-24:01",
                "9:00-12:00,",
                "-9:00-12:00",
                "٩:٠٠-١٢:٠٠",
                "99999999999-1"
            })
    void refusesWhatIsNoHours(String text) {
        assertThat(HoursText.read(text)).isEmpty();
    }

    @Test
    void refusesEndlessTexts() {
        assertThat(HoursText.read("9:00-10:00,".repeat(1000))).isEmpty();
        assertThat(HoursText.read(" ".repeat(100_000))).isEmpty();
    }
}
