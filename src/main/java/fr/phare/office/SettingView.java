package fr.phare.office;

import fr.phare.chamber.Cell;
import fr.phare.settings.Image;
import fr.phare.settings.Scope;
import fr.phare.settings.Setting;
import fr.phare.settings.Settings;
import fr.phare.settings.Text;
import fr.phare.settings.Tint;
import fr.phare.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A setting at one place, as it is said on screens.
 *
 * @param value canonical, that holds there
 * @param said the same in words
 * @param inherited in words, what would hold there without a value of its own
 * @param own whether the place has a value of its own
 * @param others the cells that have another value than the chamber, at the chamber
 */
record SettingView(
        Setting<?> setting,
        Place place,
        String value,
        String said,
        String inherited,
        boolean own,
        List<Cell> others) {

    static <T> SettingView of(Setting<T> setting, Place seen, Settings settings, Words words) {
        Place place = seen.of(setting);
        Scope scope = place.scope();
        Optional<T> own = settings.own(setting, scope);
        T inherited = settings.inherited(setting, scope);
        T value = own.orElse(inherited);
        List<Cell> others =
                scope.isChamber()
                        ? place.cells().stream()
                                .filter(cell -> differs(setting, cell, settings))
                                .toList()
                        : List.of();
        return new SettingView(
                setting,
                place,
                setting.canonical(value),
                setting.say(value, words),
                setting.say(inherited, words),
                own.isPresent(),
                others);
    }

    private static boolean differs(Setting<?> setting, Cell cell, Settings settings) {
        return settings.own(setting, Scope.of(cell.id())).isPresent();
    }

    /** What the setting is called, with its language where it has one. */
    String name(Words words) {
        return setting.name(words);
    }

    String address(String page) {
        return "/reglages/" + page + "/" + setting.key();
    }

    /** Where the value comes from, as a message key. */
    String origin() {
        if (own) {
            return place.cell() == null ? "office.origin.chamber" : "office.origin.cell";
        }
        return place.cell() == null ? "office.origin.shipped" : "office.origin.inherited";
    }

    /** What introduces the inherited value, as a message key. */
    String without() {
        return place.cell() == null ? "office.shipped-value" : "office.chamber-value";
    }

    /** The names of the cells that have another value. */
    String names() {
        return others.stream().map(Cell::name).collect(Collectors.joining(", "));
    }

    /** What the button that takes the own value away says, as a message key. */
    String resets() {
        if (place.cell() != null) {
            return "office.reset.cell";
        }
        return isText() ? "office.reset.text" : "office.reset.value";
    }

    boolean isText() {
        return setting.kind() instanceof Text;
    }

    boolean isColour() {
        return setting.kind() instanceof Tint;
    }

    boolean isPicture() {
        return setting.kind() instanceof Image && !value.isEmpty();
    }
}
