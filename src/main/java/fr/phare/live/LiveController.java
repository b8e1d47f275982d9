package fr.phare.live;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of a browser: versions as server-sent events. */
@Controller
class LiveController {

    private final LiveVersions versions;

    LiveController(LiveVersions versions) {
        this.versions = versions;
    }

    @GetMapping(path = "/bureau/flux", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Action.SEE_QUEUE)
    SseEmitter stream() {
        return versions.open();
    }
}
