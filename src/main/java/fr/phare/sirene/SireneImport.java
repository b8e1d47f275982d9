package fr.phare.sirene;

import fr.phare.business.LegalUnit;
import fr.phare.business.RegistryStock;
import fr.phare.business.RegistryStock.Line;
import fr.phare.business.StockEstablishment;
import fr.phare.business.StockProgress;
import fr.phare.business.StockProgress.Phase;
import fr.phare.business.StockRefusal;
import fr.phare.sirene.StockColumns.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the two stock files into the registry: firms, then establishments, then the indexes, then
 * all of it is swapped in. Memory does not grow with the files.
 */
final class SireneImport {

    private static final int CHUNK = 20_000;

    private final RegistryStock stock;
    private final ProgressDisplay display;

    SireneImport(RegistryStock stock, ProgressDisplay display) {
        this.stock = stock;
        this.display = display;
    }

    /**
     * Loads them, going on where an earlier load of the same files stood.
     *
     * @return what is in service now
     * @throws StockRefusal when a file is not what it should be; nothing has changed then
     */
    StockProgress run(Path units, Path establishments) throws IOException, SQLException {
        checkTitles(units, Kind.UNITS);
        checkTitles(establishments, Kind.ESTABLISHMENTS);
        StockProgress progress =
                stock.begin(
                        StockFile.fingerprint(units) + " " + StockFile.fingerprint(establishments));
        display.start(progress);
        try (Rejects rejects = Rejects.open(rejectsOf(establishments), progress.rejectsLength())) {
            if (progress.phase() == Phase.UNITS) {
                progress = load(units, Kind.UNITS, progress, rejects);
            }
            if (progress.phase() == Phase.ESTABLISHMENTS) {
                progress = load(establishments, Kind.ESTABLISHMENTS, progress, rejects);
            }
        }
        stock.index(display::step);
        stock.swapIn();
        return progress;
    }

    static Path rejectsOf(Path establishments) {
        Path file = establishments.toAbsolutePath();
        return file.resolveSibling(file.getFileName() + ".rejects.csv");
    }

    private static void checkTitles(Path path, Kind kind) throws IOException {
        try (StockFile file = StockFile.open(path)) {
            StockColumns.read(new StockRecords(file.content(), file.name()), kind, file.name());
        }
    }

    private StockProgress load(Path path, Kind kind, StockProgress from, Rejects rejects)
            throws IOException, SQLException {
        display.phase(from.phase());
        StockProgress progress = from;
        try (StockFile file = StockFile.open(path)) {
            StockRecords records = new StockRecords(file.content(), file.name());
            StockColumns columns = StockColumns.read(records, kind, file.name());
            for (long i = 0; i < from.records(); i++) {
                if (!records.next()) {
                    throw records.truncated();
                }
            }
            var chunks = new Chunks(records, new StockRow(records, columns), rejects, file.name());
            do {
                progress = kind == Kind.UNITS ? chunks.units(progress) : chunks.places(progress);
                stock.commit(progress);
                display.advance(progress.records(), file.readPart());
            } while (chunks.isMore());
        }
        return next(progress, kind, path);
    }

    private StockProgress next(StockProgress progress, Kind kind, Path path) throws SQLException {
        boolean units = kind == Kind.UNITS;
        if ((units ? progress.units() : progress.establishments()) == 0) {
            throw new StockRefusal(
                    path.getFileName() + " holds no row that can be taken: nothing was changed.");
        }
        StockProgress next = progress.at(units ? Phase.ESTABLISHMENTS : Phase.INDEXES);
        stock.commit(next);
        return next;
    }

    /** Reads as many records as are committed at once. */
    private final class Chunks {

        private final StockRecords records;
        private final StockRow row;
        private final Rejects rejects;
        private final String name;
        private boolean more = true;
        private long rejected;

        Chunks(StockRecords records, StockRow row, Rejects rejects, String name) {
            this.records = records;
            this.row = row;
            this.rejects = rejects;
            this.name = name;
        }

        boolean isMore() {
            return more;
        }

        StockProgress units(StockProgress before) {
            List<Line<LegalUnit>> chunk = new ArrayList<>(CHUNK);
            long read = read(chunk, StockRow::unit);
            long added = stock.addUnits(chunk, this::duplicate);
            return after(before, read).withUnits(added);
        }

        StockProgress places(StockProgress before) {
            List<Line<StockEstablishment>> chunk = new ArrayList<>(CHUNK);
            long read = read(chunk, StockRow::establishment);
            RegistryStock.Added added = stock.addEstablishments(chunk, this::duplicate);
            return after(before, read).withEstablishments(added);
        }

        private StockProgress after(StockProgress before, long read) {
            StockProgress after = before.read(read, rejected, rejects.flush());
            rejected = 0;
            return after;
        }

        private <T> long read(List<Line<T>> chunk, Reader<T> reader) {
            long read = 0;
            while (read < CHUNK && more) {
                more = records.next();
                if (more) {
                    read++;
                    add(chunk, reader);
                }
            }
            return read;
        }

        private <T> void add(List<Line<T>> chunk, Reader<T> reader) {
            try {
                chunk.add(new Line<>(records.line(), reader.read(row)));
            } catch (StockRow.Rejected e) {
                reject(records.line(), e.why());
            }
        }

        private void duplicate(long line) {
            reject(line, "number that is in the file twice");
        }

        private void reject(long line, String why) {
            rejected++;
            rejects.add(name, line, why);
        }
    }

    private interface Reader<T> {
        T read(StockRow row) throws StockRow.Rejected;
    }
}
