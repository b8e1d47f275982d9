package fr.phare.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.phare.queue.LineChanged;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LiveVersionsTest {

    private static final long STARTED = 1_795_000_000_000L;

    private final ChamberId ours = new ChamberId(UUID.randomUUID());
    private final ChamberId theirs = new ChamberId(UUID.randomUUID());
    private final Map<ChamberId, Integer> shown = new HashMap<>();
    private final Clock clock = Clock.fixed(Instant.ofEpochMilli(STARTED), ZoneOffset.UTC);
    private final LiveVersions versions = new LiveVersions(List.of(this::shown), clock);
    private final MockMvc browser =
            MockMvcBuilders.standaloneSetup(new LiveController(versions)).build();

    private int shown() {
        Integer number = shown.getOrDefault(Wall.current(), 0);
        if (number < 0) {
            throw new IllegalStateException("unreadable");
        }
        return number;
    }

    @Test
    void aPageHearsAtOnceHowFarItsChamberIs() throws Exception {
        assertThat(heard(open(ours), 1)).containsExactly(STARTED);
    }

    @Test
    void aChangeIsToldOnceToThePagesOfItsChamber() throws Exception {
        MockHttpServletResponse page = open(ours);
        MockHttpServletResponse theirPage = open(theirs);
        heard(page, 1);
        versions.look();

        shown.put(ours, 7);
        versions.onChange(new LineChanged(ours));
        versions.onChange(new LineChanged(ours));
        versions.tellChanges();
        heard(page, 2);
        versions.look();
        versions.tellChanges();
        versions.keepAlive();

        assertThat(heard(page, 3)).containsExactly(STARTED, STARTED + 1, STARTED + 1);
        assertThat(heard(theirPage, 2)).containsExactly(STARTED, STARTED);
    }

    @Test
    void whatTimeOrAnotherNodeChangedIsFound() throws Exception {
        MockHttpServletResponse page = open(ours);
        heard(page, 1);
        versions.look();
        shown.put(ours, 7);

        versions.look();
        versions.tellChanges();

        assertThat(heard(page, 2)).containsExactly(STARTED, STARTED + 1);
    }

    @Test
    void aChamberThatCannotBeReadHoldsUpNoOther() throws Exception {
        List<ChamberId> chambers = List.of(ours, theirs);
        for (ChamberId broken : chambers) {
            ChamberId whole = chambers.get(1 - chambers.indexOf(broken));
            MockHttpServletResponse page = open(whole);
            MockHttpServletResponse brokenPage = open(broken);
            heard(brokenPage, 1);
            int before = heard(page, 1).size();
            versions.look();
            shown.put(broken, -1);
            shown.merge(whole, 1, Integer::sum);

            versions.look();
            versions.onChange(new LineChanged(broken));
            versions.tellChanges();

            heard(page, before + 1);
            heard(brokenPage, 2);
            shown.put(broken, 0);
        }
    }

    private MockHttpServletResponse open(ChamberId chamber) {
        return Wall.within(
                chamber,
                () -> {
                    try {
                        return browser.perform(get("/bureau/flux")).andReturn().getResponse();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    /** The versions that {@code page} was told, when they are as many as that. */
    private static List<Long> heard(MockHttpServletResponse page, int many) throws Exception {
        await(() -> versions(page).size() >= many);
        List<Long> heard = versions(page);
        assertThat(heard).hasSize(many);
        return heard;
    }

    private static List<Long> versions(MockHttpServletResponse page) {
        try {
            String written = page.getContentAsString();
            String whole = written.substring(0, written.lastIndexOf("\n\n") + 1);
            return Arrays.stream(whole.split("\n", -1))
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> Long.valueOf(line.substring("data:".length())))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
    }
}
