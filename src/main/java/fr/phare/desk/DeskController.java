package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.ExchangeChannel;
import fr.phare.chamber.CellId;
import fr.phare.chamber.Cells;
import fr.phare.queue.EntryId;
import fr.phare.queue.Reason;
import fr.phare.queue.Taker;
import fr.phare.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The desk: who waits, what is due and late, and the three ways into a case. */
@Controller
@RequestMapping("/bureau")
class DeskController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Offered, and not refused by a weight of zero (RFC 9110, 12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final Reception reception;
    private final CaseOpening opening;
    private final LineFragment line;
    private final OwnWork own;
    private final Cells cells;

    DeskController(
            Reception reception, CaseOpening opening, LineFragment line, OwnWork own, Cells cells) {
        this.reception = reception;
        this.opening = opening;
        this.line = line;
        this.own = own;
        this.cells = cells;
    }

    @GetMapping
    @Requires(Action.OWN_ACCOUNT)
    Object desk(
            Page page,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(name = "avis", required = false) @Nullable String notice,
            @RequestParam(name = "essai", required = false) @Nullable UUID attempt,
            @RequestParam(name = "prise", defaultValue = "0") long fence) {
        if (!viewer.may(Action.SEE_QUEUE)) {
            return home(viewer);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("notice", DeskNotice.read(notice));
        model.put("line", line.now(page));
        model.put("own", own.of(viewer.id()));
        model.put("attempt", attempt == null ? "" : attempt.toString());
        model.put("fence", fence);
        model.put("cells", cells.ofChamber());
        return new ModelAndView("desk/desk", model);
    }

    /** People without a line to see start where their work is. */
    private static String home(Viewer viewer) {
        return viewer.may(Action.MANAGE_PEOPLE) ? "redirect:/personnes" : "redirect:/catalogue";
    }

    @GetMapping("/file")
    @Requires(Action.SEE_QUEUE)
    ResponseEntity<byte[]> lineOnly(
            Page page,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        LineFragment.Written written = line.now(page);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(HTML)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return GZIP.matcher(accepted).find()
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(written.zipped())
                : answer.body(written.plain());
    }

    @GetMapping("/moi")
    @Requires(Action.SEE_QUEUE)
    ModelAndView ownOnly(Page page, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("desk/own", Map.of("page", page, "own", own.of(viewer.id())));
    }

    @PostMapping("/suivant")
    @Requires(Action.TAKE_REQUEST)
    String next(@AuthenticationPrincipal Viewer viewer) {
        return goTo(reception.next(Taker.of(viewer)), viewer);
    }

    @PostMapping("/demandes/{entry}")
    @Requires(Action.TAKE_REQUEST)
    String take(@PathVariable UUID entry, @AuthenticationPrincipal Viewer viewer) {
        return goTo(reception.take(new EntryId(entry), viewer.id()), viewer);
    }

    private String goTo(Reception.Welcome welcome, Viewer viewer) {
        return switch (welcome) {
            case Reception.Welcome.Here(CaseId id, Reason why) -> {
                opening.completeBusiness(id, viewer.id());
                yield "redirect:/dossiers/" + id + "?raison=" + why.name().toLowerCase(Locale.ROOT);
            }
            case Reception.Welcome.TakenBy(AccountId other) ->
                    "redirect:/bureau?avis=" + DeskNotice.TAKEN.code();
            case Reception.Welcome.Nobody() -> "redirect:/bureau?avis=" + DeskNotice.NOBODY.code();
        };
    }

    /** All attempts were in vain; it was decided to try again. */
    @PostMapping("/demandes/{entry}/encore")
    @Requires(Action.TAKE_REQUEST)
    String tryAgain(@PathVariable UUID entry) {
        reception.tryAgain(new EntryId(entry));
        return "redirect:/bureau";
    }

    @PostMapping("/contact-recu")
    @Requires(Action.REGISTER_CONTACT)
    String received(
            @RequestParam UUID cell,
            @RequestParam(defaultValue = "CALL") ExchangeChannel canal,
            @AuthenticationPrincipal Viewer viewer) {
        CellId id = new CellId(cell);
        if (cells.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/dossiers/" + reception.received(id, canal, viewer.id());
    }
}
