package fr.phare.chamber;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which given promises a change of hours breaks. */
@Component
class Breaking {

    private final OpeningHours hours;
    private final ObjectProvider<GivenPromises> promises;

    Breaking(OpeningHours hours, ObjectProvider<GivenPromises> promises) {
        this.hours = hours;
        this.promises = promises;
    }

    /** The promises that {@code change} of the cell's calendar breaks, first due first. */
    List<BrokenPromise> by(Cell cell, UnaryOperator<CellCalendar> change) {
        GivenPromises given = promises.getIfAvailable();
        if (given == null) {
            return List.of();
        }
        CellCalendar calendar = hours.calendar(cell);
        return BrokenPromise.between(
                new PromiseClock(calendar),
                new PromiseClock(change.apply(calendar)),
                given.open(cell.id()));
    }
}
