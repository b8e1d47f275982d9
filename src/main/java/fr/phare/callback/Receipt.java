package fr.phare.callback;

import java.time.Instant;

/**
 * What the person is given at once.
 *
 * @param token opens the private page; anyone who has it sees what the person sees
 */
record Receipt(FormId form, String reference, Instant askedAt, Outlook outlook, String token) {

    @Override
    public String toString() {
        return "Receipt[" + reference + "]";
    }
}
