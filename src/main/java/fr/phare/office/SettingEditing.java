package fr.phare.office;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.chamber.Cell;
import fr.phare.settings.Change;
import fr.phare.settings.ChangeResult;
import fr.phare.settings.Reading;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingChanges;
import fr.phare.web.Page;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes one setting for the whole chamber or for one cell. */
@Controller
@RequestMapping("/reglages/{slug}/{key}")
@Requires(Action.MANAGE_SETTINGS)
class SettingEditing {

    private final Places places;
    private final SettingScreen screen;
    private final SettingChanges changes;
    private final Trials trials;
    private final UploadedPictures uploads;

    SettingEditing(
            Places places,
            SettingScreen screen,
            SettingChanges changes,
            Trials trials,
            UploadedPictures uploads) {
        this.places = places;
        this.screen = screen;
        this.changes = changes;
        this.trials = trials;
        this.uploads = uploads;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            @RequestParam(name = "avis", required = false) @Nullable String notice,
            Page page) {
        Setting<?> setting = places.setting(slug, key);
        ModelAndView view = screen.show(setting, place(cell, setting), page);
        Notice.of(notice).ifPresent(one -> view.addObject("notice", one));
        return view;
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Page page) {
        Setting<?> setting = places.setting(slug, key);
        Place place = place(sent.get("cellule"), setting);
        Typed typed = Typed.of(sent);
        if (typed.wish() == Typed.Wish.SAVE) {
            return save(slug, setting, place, typed, page);
        }
        if (setting.read(typed.text()) instanceof Reading.Refused<?> refused) {
            return screen.refused(setting, place, typed, refused, page);
        }
        ModelAndView view = screen.show(setting, place, typed, page);
        view.addObject("unsaved", true);
        return typed.wish() == Typed.Wish.TRIAL ? tried(view, setting, place, typed, page) : view;
    }

    private ModelAndView save(
            String slug, Setting<?> setting, Place place, Typed typed, Page page) {
        return switch (changes.change(setting, place.scope(), typed.text(), typed.seen())) {
            case ChangeResult.Refused(Reading.Refused<?> why) ->
                    screen.refused(setting, place, typed, why, page);
            case ChangeResult.Conflict(Change theirs) ->
                    screen.conflict(setting, place, typed, theirs, page);
            case ChangeResult.Changed(Change change) ->
                    Redirects.to(Notice.SAVED.at(address(slug, setting, place)));
            case ChangeResult.Unchanged() ->
                    Redirects.to(Notice.UNCHANGED.at(address(slug, setting, place)));
        };
    }

    private ModelAndView tried(
            ModelAndView view, Setting<?> setting, Place place, Typed typed, Page page) {
        Optional<Cell> cell = place.example();
        Optional<Preview.Shown> shown =
                screen.shown(setting, place, typed).filter(Preview.Shown::isMessage);
        if (cell.isEmpty() || shown.isEmpty()) {
            return view;
        }
        return switch (trials.send(
                shown.get(), setting, typed.number(), cell.get(), page.words())) {
            case Trials.Outcome.Sent(String to) ->
                    view.addObject("told", page.t("office.trial.sent", to));
            case Trials.Outcome.Kept(String to) ->
                    view.addObject("told", page.t("office.trial.kept", to));
            case Trials.Outcome.NoAddress() ->
                    view.addObject("told", page.t("office.trial.no-address"));
            case Trials.Outcome.NoNumber(String why) ->
                    screen.noNumber(setting, place, typed, why, page);
        };
    }

    /** Back to what holds without a value of one's own. */
    @PostMapping("/remettre")
    ModelAndView reset(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Page page) {
        Setting<?> setting = places.setting(slug, key);
        Place place = place(sent.get("cellule"), setting);
        ChangeResult result = changes.reset(setting, place.scope(), Typed.of(sent).seen());
        Notice notice = result instanceof ChangeResult.Conflict ? Notice.MEANWHILE : Notice.RESET;
        return Redirects.to(notice.at(address(slug, setting, place)));
    }

    /** A file for a setting that is a picture. */
    @PostMapping("/image")
    ModelAndView upload(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "fichier", required = false)
                    org.springframework.web.multipart.@Nullable MultipartFile file,
            Page page) {
        Setting<?> setting = places.setting(slug, key);
        Place place = place(sent.get("cellule"), setting);
        Typed typed = Typed.of(sent);
        return switch (uploads.keep(setting, file)) {
            case Reading.Refused<String> refused ->
                    screen.refused(setting, place, typed, refused, page);
            case Reading.Accepted<String>(String hash) ->
                    save(
                            slug,
                            setting,
                            place,
                            new Typed(hash, "", typed.seen(), Typed.Wish.SAVE, ""),
                            page);
        };
    }

    /** For whoever reloads the address of a form. */
    @GetMapping({"/remettre", "/image"})
    ModelAndView back(@PathVariable String slug, @PathVariable String key) {
        Setting<?> setting = places.setting(slug, key);
        return Redirects.to(address(slug, setting, places.of(null)));
    }

    private Place place(@Nullable String cell, Setting<?> setting) {
        Place place = places.of(cell);
        if (place.cell() != null && !setting.ofCells()) {
            throw Places.notFound();
        }
        return place;
    }

    private static String address(String slug, Setting<?> setting, Place place) {
        return "/reglages/" + slug + "/" + setting.key() + place.query();
    }
}
