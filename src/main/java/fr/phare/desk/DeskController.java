package fr.phare.desk;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk: who waits, what is due and late, and what changes of it by itself. */
@Controller
@RequestMapping("/bureau")
class DeskController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Offered, and not refused by a weight of zero (RFC 9110, 12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final LineFragment line;
    private final DeskParts parts;
    private final DeskNotices notices;
    private final OwnWork own;

    DeskController(LineFragment line, DeskParts parts, DeskNotices notices, OwnWork own) {
        this.line = line;
        this.parts = parts;
        this.notices = notices;
        this.own = own;
    }

    @GetMapping
    @Requires(Action.OWN_ACCOUNT)
    Object desk(
            Page page,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(name = "avis", required = false) @Nullable String notice,
            @RequestParam(name = "essai", required = false) @Nullable UUID attempt,
            @RequestParam(name = "prise", defaultValue = "0") long fence,
            @RequestParam(name = "demande", required = false) @Nullable UUID entry) {
        if (!viewer.may(Action.SEE_QUEUE)) {
            return home(viewer);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("told", notices.of(notice, attempt, fence, entry, page));
        model.put("help", parts.help(page, null));
        model.put("lists", parts.lists(page, viewer.id()));
        model.put("line", line.now(page));
        model.put("own", own.of(viewer.id()));
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
}
