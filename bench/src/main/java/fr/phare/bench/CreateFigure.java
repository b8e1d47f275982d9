package fr.phare.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How many askings a second are taken in. */
final class CreateFigure implements Figure {

    private static final int CLIENTS = 8;
    private static final double BUDGET = 0.4;
    private static final String FLOOR = "floor";
    private static final String FLOOR_BODY =
            """
            {"cell": "asked", "name": "Visiteuse", "phone": "+33612345678", "topic": "rent",
             "message": "Deux loyers de retard, je voudrais en parler."}
            """;

    @Override
    public String name() {
        return "create";
    }

    @Override
    public String title() {
        return "Taking an asking in";
    }

    @Override
    public String method(boolean quick) {
        return """
        %d clients on kept-open connections send askings of different people, each from an address \
        of their own as a reverse proxy tells it (no limit is lifted). Floor: the JDK's HTTP \
        server, HikariCP and one statement that inserts a request and its message. Phare checks \
        the form, computes the promise, looks who follows the person, keeps form, place in the \
        line, private link, idempotency key and confirmation, within the wall. Rounds of %d \
        requests by turns, after as many warm-up rounds for each.\
        """
                .formatted(CLIENTS, CLIENTS * each(quick));
    }

    private static int each(boolean quick) {
        return quick ? 100 : 500;
    }

    @Override
    public List<Row> measure(Site site) throws Exception {
        Asking asking = new Asking();
        int each = each(site.quick());
        long pid = site.phare().pid();
        int port = site.phare().port();
        Rounds rounds =
                Rounds.of(
                        site.postgres(),
                        site.quick() ? 2 : 5,
                        5,
                        List.of(
                                part(
                                        FLOOR,
                                        site.floor().pid(),
                                        site.floor().port(),
                                        each,
                                        (wire, client, number) -> keepBare(wire)),
                                part(
                                        "api",
                                        pid,
                                        port,
                                        each,
                                        (wire, client, number) -> asking.byApi(wire, Site.ASKED)),
                                part(
                                        "page",
                                        pid,
                                        port,
                                        each,
                                        (wire, client, number) ->
                                                asking.byPage(wire, Site.ASKED))));
        return List.of(
                row("`POST /api/v1/callbacks`", "api", rounds),
                row("`POST /rappel/…`, the page", "page", rounds),
                Row.told(
                        "processor time of one",
                        "API " + rounds.usage("api") + "; page " + rounds.usage("page"),
                        rounds.usage(FLOOR).toString(),
                        ""));
    }

    private static Rounds.Part part(
            String name, long pid, int port, int each, Load.Request request) {
        return new Rounds.Part(name, pid, () -> Load.run(port, CLIENTS, each, request));
    }

    private static void keepBare(Wire wire) throws IOException {
        Wire.Answer answer = wire.post("/callbacks", "", FLOOR_BODY);
        if (answer.status() != 200) {
            throw new IOException("The floor answered " + answer.head());
        }
    }

    private static Row row(String what, String part, Rounds rounds) {
        Series ours = rounds.of(part, Load.Result::perSecond);
        Series p99 = rounds.of(part, result -> result.latencies().quantile(0.99));
        return Row.atLeast(
                what,
                String.format(Locale.ROOT, "%.0f/s, p99 %.0f ms", ours.median(), p99.median()),
                String.format(
                        Locale.ROOT,
                        "floor %.0f/s",
                        rounds.of(FLOOR, Load.Result::perSecond).median()),
                rounds.ratios(part, FLOOR, Load.Result::perSecond),
                BUDGET,
                ours.spread("%.0f") + "/s");
    }
}
