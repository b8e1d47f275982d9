package fr.phare.business;

/**
 * How far a load of the stock has come; what it says is on disk.
 *
 * @param records read of the file of this phase, the rejected ones among them
 * @param withoutUnit establishments of a legal unit that the stock does not hold
 * @param rejectsLength bytes that the file of rejects had
 */
public record StockProgress(
        Phase phase,
        long records,
        long units,
        long establishments,
        long withoutUnit,
        long rejected,
        long rejectsLength) {

    /** What is being loaded. */
    public enum Phase {
        UNITS,
        ESTABLISHMENTS,
        INDEXES
    }

    static StockProgress start() {
        return new StockProgress(Phase.UNITS, 0, 0, 0, 0, 0, 0);
    }

    /** The same at the beginning of another file. */
    public StockProgress at(Phase next) {
        return new StockProgress(
                next, 0, units, establishments, withoutUnit, rejected, rejectsLength);
    }

    /** The same, with more records read and more of them rejected. */
    public StockProgress read(long moreRecords, long moreRejected, long length) {
        return new StockProgress(
                phase,
                records + moreRecords,
                units,
                establishments,
                withoutUnit,
                rejected + moreRejected,
                length);
    }

    /** The same, with more firms. */
    public StockProgress withUnits(long more) {
        return new StockProgress(
                phase, records, units + more, establishments, withoutUnit, rejected, rejectsLength);
    }

    /** The same, with more establishments. */
    public StockProgress withEstablishments(RegistryStock.Added added) {
        return new StockProgress(
                phase,
                records,
                units,
                establishments + added.establishments(),
                withoutUnit + added.withoutUnit(),
                rejected,
                rejectsLength);
    }
}
