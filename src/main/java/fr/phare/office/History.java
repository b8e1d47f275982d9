package fr.phare.office;

import fr.phare.access.AccountId;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.chamber.Cell;
import fr.phare.settings.Change;
import fr.phare.settings.DeclaredSettings;
import fr.phare.settings.Reading;
import fr.phare.settings.Scope;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingChanges;
import fr.phare.web.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who changed what, when, from what to what. */
@Component
class History {

    private static final int OF_ONE = 20;
    private static final int OF_ALL = 100;

    private final SettingChanges changes;
    private final DeclaredSettings declared;
    private final People people;

    History(SettingChanges changes, DeclaredSettings declared, People people) {
        this.changes = changes;
        this.declared = declared;
        this.people = people;
    }

    /** The changes of {@code setting} at {@code place}, newest first. */
    List<ChangeLine> of(Setting<?> setting, Place place, Words words) {
        List<Change> all = changes.of(setting, place.scope(), OF_ONE);
        if (all.isEmpty()) {
            return List.of();
        }
        Change latest = all.getFirst();
        Map<AccountId, String> names = names();
        return all.stream()
                .map(
                        change ->
                                line(
                                        change,
                                        place,
                                        names,
                                        words,
                                        change.equals(latest)
                                                ? "office.undo"
                                                : Objects.equals(change.from(), latest.to())
                                                        ? ""
                                                        : "office.back-before",
                                        latest.version()))
                .toList();
    }

    /** The newest changes of the chamber; the latest of each setting may be taken back here. */
    List<ChangeLine> newest(Place chamber, Words words) {
        Map<AccountId, String> names = names();
        Map<Object, Change> latest = new HashMap<>();
        List<Change> all = changes.newest(OF_ALL);
        all.forEach(change -> latest.merge(place(change), change, (one, two) -> later(one, two)));
        return all.stream()
                .map(
                        change ->
                                line(
                                        change,
                                        chamber,
                                        names,
                                        words,
                                        change.equals(latest.get(place(change)))
                                                ? "office.undo"
                                                : "",
                                        change.version()))
                .toList();
    }

    private static Object place(Change change) {
        return List.of(change.scope(), change.setting());
    }

    private static Change later(Change one, Change two) {
        return one.version() > two.version() ? one : two;
    }

    /** The person who made {@code change}, as colleagues know them. */
    String who(Change change, Words words) {
        return who(change, names(), words);
    }

    /** {@code canonical} in words; null is what holds without a value of one's own. */
    static String said(Setting<?> setting, @Nullable String canonical, Scope scope, Words words) {
        if (canonical == null) {
            return words.t(scope.isChamber() ? "office.none.chamber" : "office.none.cell");
        }
        return said(setting, canonical, words);
    }

    private static <T> String said(Setting<T> setting, String canonical, Words words) {
        return setting.read(canonical) instanceof Reading.Accepted<T>(T value)
                ? setting.say(value, words)
                : canonical;
    }

    private ChangeLine line(
            Change change,
            Place place,
            Map<AccountId, String> names,
            Words words,
            String undo,
            int seen) {
        Optional<Setting<?>> setting = declared.find(change.setting());
        Optional<Cell> cell =
                place.cells().stream()
                        .filter(one -> one.id().equals(change.scope().cell()))
                        .findFirst();
        if (setting.isEmpty()) {
            return gone(change, who(change, names, words));
        }
        Setting<?> known = setting.get();
        String name = known.name(words);
        return new ChangeLine(
                change,
                cell.map(one -> words.t("office.of-cell", name, one.name())).orElse(name),
                who(change, names, words),
                said(known, change.from(), change.scope(), words),
                said(known, change.to(), change.scope(), words),
                address(known) + Place.query(cell.orElse(null)),
                undo,
                seen);
    }

    /** A setting that an update took away. */
    private static ChangeLine gone(Change change, String who) {
        String from = Objects.requireNonNullElse(change.from(), "–");
        String to = Objects.requireNonNullElse(change.to(), "–");
        return new ChangeLine(change, change.setting(), who, from, to, "", "", 0);
    }

    private String address(Setting<?> setting) {
        String page = declared.group(setting.key()).orElseThrow().page().slug();
        return "/reglages/" + page + "/" + setting.key();
    }

    private static String who(Change change, Map<AccountId, String> names, Words words) {
        AccountId by = change.by();
        String unknown = words.t("office.somebody");
        return by == null ? unknown : names.getOrDefault(by, unknown);
    }

    private Map<AccountId, String> names() {
        return people.ofChamber().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
