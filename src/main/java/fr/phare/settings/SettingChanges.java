package fr.phare.settings;

import fr.phare.audit.AuditLog;
import fr.phare.chamber.CellId;
import fr.phare.storage.Wall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes settings and takes changes back, inside the wall; everything that ever held is kept.
 *
 * <p>Whoever changes says which version they looked at, 0 where there was none: if it is no longer
 * the latest, nothing is done.
 */
@Component
public class SettingChanges {

    private final SettingValues values;
    private final Settings settings;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    SettingChanges(
            SettingValues values,
            Settings settings,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.values = values;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Sets {@code setting} to what was typed. What holds there anyway is not entered, whoever
     * entered it.
     */
    @Transactional
    public <T> ChangeResult change(Setting<T> setting, Scope scope, String typed, int seen) {
        return switch (setting.read(typed)) {
            case Reading.Refused<T> refused -> new ChangeResult.Refused(refused);
            case Reading.Accepted<T>(T value) -> enter(setting, scope, value, seen);
        };
    }

    private <T> ChangeResult enter(Setting<T> setting, Scope scope, T value, int seen) {
        SettingValues.Place place = place(setting, scope);
        Optional<Change> latest = values.latest(place);
        boolean owned = latest.map(Change::to).isPresent();
        if (!owned && value.equals(settings.inherited(setting, scope))) {
            return new ChangeResult.Unchanged();
        }
        return add(place, latest, setting.canonical(value), seen, null);
    }

    /** Takes away the own value of {@code scope}: as the chamber says, or as Phare is shipped. */
    @Transactional
    public ChangeResult reset(Setting<?> setting, Scope scope, int seen) {
        SettingValues.Place place = place(setting, scope);
        return add(place, values.latest(place), null, seen, null);
    }

    /**
     * Sets what was before {@code change}, exactly; taking back an undoing does it again.
     *
     * @param seen the version looked at, which may be later than {@code change}
     */
    @Transactional
    public ChangeResult undo(Change change, int seen) {
        SettingValues.Place place = new SettingValues.Place(change.scope(), change.setting());
        return add(place, values.latest(place), change.from(), seen, change.id());
    }

    /** A change made in this chamber. */
    public Optional<Change> find(UUID id) {
        return values.find(id);
    }

    /** At most {@code limit} changes of {@code setting} at {@code scope}, newest first. */
    public List<Change> of(Setting<?> setting, Scope scope, int limit) {
        return values.history(place(setting, scope), limit);
    }

    /** At most {@code limit} changes of anything, newest first. */
    public List<Change> newest(int limit) {
        return values.history(limit);
    }

    private static SettingValues.Place place(Setting<?> setting, Scope scope) {
        if (!scope.isChamber() && !setting.ofCells()) {
            throw new IllegalArgumentException(setting + " is the same in all cells");
        }
        return new SettingValues.Place(scope, setting.key());
    }

    private ChangeResult add(
            SettingValues.Place place,
            Optional<Change> latest,
            @Nullable String value,
            int seen,
            @Nullable UUID undoes) {
        if (Objects.equals(value, latest.map(Change::to).orElse(null))) {
            return new ChangeResult.Unchanged();
        }
        if (!values.add(place, value, latest.isEmpty() ? 0 : seen, undoes)) {
            return new ChangeResult.Conflict(values.latest(place).orElseThrow());
        }
        CellId cell = place.scope().cell();
        audit.record(
                "settings.change",
                cell == null ? Wall.current().value() : cell.value(),
                place.setting());
        events.publishEvent(new Settings.SettingsChanged(Wall.current()));
        return new ChangeResult.Changed(values.latest(place).orElseThrow());
    }
}
