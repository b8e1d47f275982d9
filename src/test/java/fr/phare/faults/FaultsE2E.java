package fr.phare.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short forms of the other faults; {@link KillE2E} and {@code NotesE2E} are the rest. */
class FaultsE2E {

    private static void holds(Fault fault) throws Exception {
        Scale scale = Scale.shortForm();
        Findings findings = fault.run(scale);
        System.out.println(fault.name() + " " + findings.counts() + " " + findings.remarks());
        assertThat(findings.broken()).as("seed %d", scale.seed()).isEmpty();
        assertThat(findings.counts()).isNotEmpty();
    }

    @Test
    void postgresKilledOrAwayIsSurvivedAndTold() throws Exception {
        holds(new DatabaseFault());
    }

    @Test
    void aFullDiskIsToldAndNothingFalselyAcknowledged() throws Exception {
        holds(new DiskFault());
    }

    @Test
    void aBadMailServerHoldsUpNobody() throws Exception {
        holds(new MailFault());
    }

    @Test
    void aClockThatJumpsMovesNoPromise() throws Exception {
        holds(new ClockFault());
    }

    @Test
    void machinesThatFloodKeepNobodyOut() throws Exception {
        holds(new FloodFault());
    }
}
