package fr.phare.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** Processor time that requests cost the server and its database. */
record Usage(double serverMillis, double databaseMillis) {

    /** Something that answers requests. */
    interface Work {
        Load.Result run() throws IOException, InterruptedException, SQLException;
    }

    /** What {@code work} gave, and what each of its requests cost. */
    record Measured(Load.Result result, Usage each) {}

    /**
     * @param server process that answers
     */
    static Measured of(long server, Postgres postgres, Work work)
            throws IOException, InterruptedException, SQLException {
        long serverBefore = Cpu.of(server).toMillis();
        long databaseBefore = Cpu.ofTree(postgres.pid()).toMillis();
        Load.Result result = work.run();
        double requests = result.latencies().values().length;
        return new Measured(
                result,
                new Usage(
                        (Cpu.of(server).toMillis() - serverBefore) / requests,
                        (Cpu.ofTree(postgres.pid()).toMillis() - databaseBefore) / requests));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.2f ms JVM + %.2f ms PostgreSQL", serverMillis, databaseMillis);
    }
}
