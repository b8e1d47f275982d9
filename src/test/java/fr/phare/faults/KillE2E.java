package fr.phare.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of {@link KillFault}: whatever was acknowledged is there, once. */
class KillE2E {

    @Test
    void everythingAcknowledgedIsThereOnceAfterEveryKill() throws Exception {
        Scale scale = Scale.shortForm();
        Findings findings = new KillFault().run(scale);
        System.out.println("KillE2E " + findings.remarks() + " " + findings.counts());
        assertThat(findings.broken()).as("seed %d", scale.seed()).isEmpty();
        assertThat(findings.counts())
                .containsKeys(
                        "acknowledged askings kept",
                        "acknowledged recaps kept",
                        "notes as acknowledged",
                        "results as acknowledged",
                        "sent messages that had arrived");
    }
}
