package fr.phare.office;

import fr.phare.settings.Change;
import fr.phare.settings.Colour;
import fr.phare.settings.DeclaredSettings;
import fr.phare.settings.Reading;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.Settings;
import fr.phare.settings.Tint;
import fr.phare.settings.Wording;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which one setting is changed at one place. */
@Component
class SettingScreen {

    private final DeclaredSettings declared;
    private final Settings settings;
    private final Preview preview;
    private final History history;

    SettingScreen(DeclaredSettings declared, Settings settings, Preview preview, History history) {
        this.declared = declared;
        this.settings = settings;
        this.preview = preview;
        this.history = history;
    }

    /** As it is now. */
    ModelAndView show(Setting<?> setting, Place place, Page page) {
        SettingView view = SettingView.of(setting, place, settings, page.words());
        List<ChangeLine> lines = history.of(setting, place, page.words());
        int seen = lines.isEmpty() ? 0 : lines.getFirst().change().version();
        return show(view, Typed.current(setting, view.value(), seen), lines, page);
    }

    /** With what was typed, as far as that is not kept yet. */
    ModelAndView show(Setting<?> setting, Place place, Typed typed, Page page) {
        SettingView view = SettingView.of(setting, place, settings, page.words());
        return show(view, typed, history.of(setting, place, page.words()), page);
    }

    private ModelAndView show(SettingView view, Typed typed, List<ChangeLine> lines, Page page) {
        Setting<?> setting = view.setting();
        SettingGroup group = group(setting);
        ModelAndView screen =
                new ModelAndView(
                        "office/setting",
                        Map.of(
                                "page", page,
                                "shown", group.page(),
                                "view", view,
                                "field", Field.of(setting, typed, page.words()),
                                "lines", lines));
        shown(setting, view.place(), typed)
                .filter(one -> !one.body().isEmpty())
                .ifPresent(one -> screen.addObject("preview", one));
        return screen;
    }

    /** How the text that was typed would be read, where it is a text that can be. */
    Optional<Preview.Shown> shown(Setting<?> setting, Place place, Typed typed) {
        return setting.read(typed.text()) instanceof Reading.Accepted<?>(Wording wording)
                ? Optional.of(preview.of(group(setting), setting, place.scope(), wording))
                : Optional.empty();
    }

    /** What was typed is no value: says why, and offers another colour where it was too pale. */
    ModelAndView refused(
            Setting<?> setting, Place place, Typed typed, Reading.Refused<?> why, Page page) {
        FieldErrors errors = new FieldErrors();
        errors.add("valeur", why.in(page.words()));
        ModelAndView screen = show(setting, place, typed, page);
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        screen.addObject("errors", errors);
        if (setting.kind() instanceof Tint tint) {
            Colour.of(typed.value())
                    .map(tint::nearest)
                    .ifPresent(colour -> screen.addObject("nearest", colour.toString()));
        }
        return screen;
    }

    /** The trial had nowhere to go: says so at the field of the number. */
    ModelAndView noNumber(Setting<?> setting, Place place, Typed typed, String why, Page page) {
        FieldErrors errors = new FieldErrors();
        errors.add("numero", page.t(why));
        ModelAndView screen = show(setting, place, typed, page);
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        screen.addObject("unsaved", true);
        return screen.addObject("errors", errors);
    }

    /** Somebody changed the setting meanwhile: shows both values and lets choose. */
    ModelAndView conflict(Setting<?> setting, Place place, Typed typed, Change theirs, Page page) {
        Typed mine = typed.seeing(theirs.version());
        SettingView view = SettingView.of(setting, place, settings, page.words());
        ModelAndView screen =
                new ModelAndView(
                        "office/conflict",
                        Map.of(
                                "page", page,
                                "shown", group(setting).page(),
                                "view", view,
                                "field", Field.of(setting, mine, page.words()),
                                "theirs", theirs,
                                "who", history.who(theirs, page.words()),
                                "said",
                                        History.said(
                                                setting,
                                                theirs.to(),
                                                place.scope(),
                                                page.words())));
        screen.setStatus(HttpStatus.CONFLICT);
        return screen;
    }

    private SettingGroup group(Setting<?> setting) {
        return declared.group(setting.key()).orElseThrow();
    }
}
