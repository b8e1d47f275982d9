package fr.phare.office;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.settings.DeclaredSettings;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.Settings;
import fr.phare.settings.SettingsPage;
import fr.phare.web.Page;
import fr.phare.web.SettingsLink;
import fr.phare.web.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /reglages}: everything that whoever looks can set, page by page, and what was changed. */
@Controller
@Requires(Action.MANAGE_SETTINGS)
class OfficeIndex {

    /** A page to go to. */
    record Link(int order, String path, String label, String hint) {}

    /** A group with what holds at the place looked at. */
    record Section(SettingGroup group, List<SettingView> settings) {}

    private static final int PAGES = 100;

    private final DeclaredSettings declared;
    private final Settings settings;
    private final Places places;
    private final History history;
    private final List<SettingsLink> links;

    OfficeIndex(
            DeclaredSettings declared,
            Settings settings,
            Places places,
            History history,
            List<SettingsLink> links) {
        this.declared = declared;
        this.settings = settings;
        this.places = places;
        this.history = history;
        this.links = links;
    }

    @GetMapping("/reglages")
    @Requires(Action.OPEN_SETTINGS)
    ModelAndView index(Page page) {
        Stream<Link> others =
                links.stream()
                        .filter(link -> page.may(link.action()))
                        .map(
                                link ->
                                        new Link(
                                                link.order(),
                                                link.path(),
                                                page.t(link.label()),
                                                page.t(link.hint())));
        Stream<Link> pages =
                Arrays.stream(SettingsPage.values())
                        .filter(one -> page.may(Action.MANAGE_SETTINGS))
                        .filter(one -> !declared.on(one).isEmpty())
                        .map(one -> link(one, page.words()));
        List<Link> all =
                Stream.concat(others, pages).sorted(Comparator.comparingInt(Link::order)).toList();
        return new ModelAndView("office/index", Map.of("page", page, "links", all));
    }

    private static Link link(SettingsPage page, Words words) {
        return new Link(
                PAGES,
                "/reglages/" + page.slug(),
                words.of("settings.page", page),
                words.of("settings.page-hint", page));
    }

    @GetMapping("/reglages/{slug}")
    ModelAndView page(
            @PathVariable String slug,
            @RequestParam(name = "cellule", required = false) @Nullable String cell,
            Page page) {
        SettingsPage shown = places.page(slug);
        Place place = places.of(cell);
        List<Section> sections =
                declared.on(shown).stream().map(group -> section(group, place, page)).toList();
        return new ModelAndView(
                "office/page",
                Map.of("page", page, "shown", shown, "place", place, "sections", sections));
    }

    private Section section(SettingGroup group, Place place, Page page) {
        return new Section(
                group,
                group.settings().stream().map(one -> view(one, place, page.words())).toList());
    }

    private SettingView view(Setting<?> setting, Place place, Words words) {
        return SettingView.of(setting, place, settings, words);
    }

    @GetMapping("/reglages/changements")
    ModelAndView changes(Page page) {
        Place place = places.of(null);
        return new ModelAndView(
                "office/changes",
                Map.of(
                        "page", page,
                        "place", place,
                        "lines", history.newest(place, page.words())));
    }
}
