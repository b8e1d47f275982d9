package fr.phare.topic;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.chamber.Cell;
import fr.phare.chamber.Cells;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What people can say they want to talk about: for the chamber, or otherwise for one cell. */
@Controller
@RequestMapping(TopicController.ADDRESS)
@Requires(Action.MANAGE_SETTINGS)
class TopicController {

    static final String ADDRESS = "/reglages/sujets";

    private static final String NEW = "nouveau";

    private final Topics topics;
    private final TopicChanges changes;
    private final Cells cells;
    private final People people;

    TopicController(Topics topics, TopicChanges changes, Cells cells, People people) {
        this.topics = topics;
        this.changes = changes;
        this.cells = cells;
        this.people = people;
    }

    @GetMapping
    ModelAndView all(
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(name = "sujet", defaultValue = "") String moved,
            @RequestParam(name = "sens", defaultValue = "") String direction,
            Page page) {
        TopicPlace place = place(cell);
        List<TopicVersion> versions = changes.versions(place.id());
        TopicPage view =
                new TopicPage(
                        page,
                        place,
                        topics.at(place.id()).topics(),
                        topics.own(place.id()).isPresent(),
                        versions,
                        people.ofChamber().stream()
                                .collect(Collectors.toMap(Person::id, Person::name)),
                        seen(versions),
                        TopicPage.NOTICES.getOrDefault(fait, ""),
                        fait.equals("deplace") ? moved : "",
                        direction);
        return new ModelAndView("topic/topics", Map.of("page", page, "view", view));
    }

    @GetMapping("/{code:[a-z0-9-]+}")
    ModelAndView one(
            @PathVariable String code,
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            Page page) {
        TopicPlace place = place(cell);
        TopicForm form = code.equals(NEW) ? TopicForm.EMPTY : TopicForm.of(topic(place, code));
        int seen = seen(changes.versions(place.id()));
        return form(page, place, code, form, seen, new FieldErrors());
    }

    @PostMapping("/{code:[a-z0-9-]+}")
    ModelAndView save(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            @RequestParam(defaultValue = "0") int version,
            Page page) {
        TopicPlace place = place(cell);
        TopicList list = topics.at(place.id());
        boolean added = code.equals(NEW);
        boolean hidden = !added && topic(place, code).hidden();
        TopicForm form = TopicForm.of(sent);
        FieldErrors errors = new FieldErrors();
        if (added && list.topics().size() >= TopicList.MOST) {
            errors.add("french", page.t("topic.error.many", TopicList.MOST));
        }
        String kept = added ? list.freeCode(form.french()) : code;
        Optional<Topic> wanted = form.read(kept, hidden, page.words(), errors);
        if (wanted.isEmpty()) {
            ModelAndView refused = form(page, place, code, form, version, errors);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        TopicList changed = list.with(wanted.get());
        String what = (added ? "added " : "changed ") + kept;
        return changes.change(place.id(), changed, what, version)
                ? redirect(place.done("enregistre"))
                : conflict(page, place, code, form);
    }

    /** What was typed, to be saved over what somebody else did meanwhile, or given up. */
    private ModelAndView conflict(Page page, TopicPlace place, String code, TopicForm form) {
        int seen = seen(changes.versions(place.id()));
        ModelAndView view = form(page, place, code, form, seen, new FieldErrors());
        view.addObject("meanwhile", true);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    /**
     * @param faire {@code monter}, {@code descendre}, {@code masquer} or {@code montrer}
     */
    @PostMapping("/{code:[a-z0-9-]+}/ordre")
    ModelAndView order(
            @PathVariable String code,
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            @RequestParam(defaultValue = "") String faire,
            @RequestParam(defaultValue = "0") int version) {
        TopicPlace place = place(cell);
        Topic topic = topic(place, code);
        TopicList list = topics.at(place.id());
        TopicList changed =
                switch (faire) {
                    case "monter" -> list.moved(topic, -1);
                    case "descendre" -> list.moved(topic, 1);
                    case "masquer" -> list.with(topic.withHidden(true));
                    case "montrer" -> list.with(topic.withHidden(false));
                    default -> throw notFound();
                };
        String what =
                switch (faire) {
                    case "masquer" -> "hidden ";
                    case "montrer" -> "shown ";
                    default -> "moved ";
                };
        boolean done = changes.change(place.id(), changed, what + code, version);
        return done && what.equals("moved ")
                ? redirect(place.done("deplace") + "&sujet=" + code + "&sens=" + faire)
                : answer(place, done);
    }

    /** The cell does as its chamber does, the chamber as Phare is shipped. */
    @PostMapping("/remettre")
    ModelAndView reset(
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            @RequestParam(defaultValue = "0") int version) {
        TopicPlace place = place(cell);
        return answer(place, changes.change(place.id(), null, "reset", version));
    }

    @PostMapping("/changements/{number}/annuler")
    ModelAndView undo(
            @PathVariable int number,
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            @RequestParam(defaultValue = "0") int version) {
        TopicPlace place = place(cell);
        return redirect(
                place.done(changes.undo(place.id(), number, version) ? "annule" : "entre-temps"));
    }

    private static ModelAndView answer(TopicPlace place, boolean done) {
        return redirect(place.done(done ? "enregistre" : "entre-temps"));
    }

    private static int seen(List<TopicVersion> versions) {
        return versions.isEmpty() ? 0 : versions.getFirst().number();
    }

    private static ModelAndView form(
            Page page,
            TopicPlace place,
            String code,
            TopicForm form,
            int seen,
            FieldErrors errors) {
        return new ModelAndView(
                "topic/topic",
                Map.of(
                        "page", page,
                        "place", place,
                        "code", code,
                        "form", form,
                        "seen", seen,
                        "errors", errors));
    }

    private Topic topic(TopicPlace place, String code) {
        return topics.at(place.id()).find(code).orElseThrow(TopicController::notFound);
    }

    private TopicPlace place(@Nullable String id) {
        List<Cell> all = cells.ofChamber();
        if (id == null || id.isEmpty()) {
            return new TopicPlace(null, all);
        }
        return all.stream()
                .filter(cell -> cell.id().toString().equals(id))
                .findFirst()
                .map(cell -> new TopicPlace(cell, all))
                .orElseThrow(TopicController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
