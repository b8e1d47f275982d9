package fr.phare.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.chamber.CellId;
import fr.phare.storage.ChamberId;
import fr.phare.storage.Wall;
import fr.phare.web.Languages;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What a setting is at present, mostly without a query. Asked inside the wall. A change made on
 * this node holds at once, one made on another within five seconds.
 */
@Component
public class Settings {

    /** The values of {@code chamber} are others now. */
    record SettingsChanged(ChamberId chamber) {}

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final SettingValues values;
    private final Languages languages;
    private final Cache<ChamberId, Map<SettingValues.Place, String>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();

    Settings(SettingValues values, Languages languages) {
        this.values = values;
        this.languages = languages;
    }

    /** The cell's own value, else its chamber's, else the one Phare is shipped with. */
    public <T> T of(Setting<T> setting, CellId cell) {
        return own(setting, Scope.of(cell)).orElseGet(() -> ofChamber(setting));
    }

    /** The chamber's value, else the one Phare is shipped with. */
    public <T> T ofChamber(Setting<T> setting) {
        return own(setting, Scope.CHAMBER).orElseGet(() -> setting.shipped(languages));
    }

    /** What {@code setting} is at {@code scope}. */
    public <T> T at(Setting<T> setting, Scope scope) {
        CellId cell = scope.cell();
        return cell == null ? ofChamber(setting) : of(setting, cell);
    }

    /** What {@code setting} would be at {@code scope} without a value of its own there. */
    public <T> T inherited(Setting<T> setting, Scope scope) {
        return scope.isChamber() ? setting.shipped(languages) : ofChamber(setting);
    }

    /**
     * The value entered for {@code scope} itself. One that is out of bounds since an update counts
     * as none.
     */
    public <T> Optional<T> own(Setting<T> setting, Scope scope) {
        if (!scope.isChamber() && !setting.ofCells()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        known.get(Wall.current(), chamber -> values.current())
                                .get(new SettingValues.Place(scope, setting.key())))
                .map(setting::read)
                .flatMap(
                        reading ->
                                reading instanceof Reading.Accepted<T>(T value)
                                        ? Optional.of(value)
                                        : Optional.empty());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(SettingsChanged change) {
        known.invalidate(change.chamber());
    }
}
