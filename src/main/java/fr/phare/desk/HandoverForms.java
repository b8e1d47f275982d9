package fr.phare.desk;

import fr.phare.access.AccountId;
import fr.phare.queue.Handover;
import fr.phare.queue.Tier;
import fr.phare.web.FieldErrors;
import fr.phare.web.Words;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads to whom a request is given, and why. */
@Component
class HandoverForms {

    /**
     * The two fields.
     *
     * @param vers empty: back into the line; {@code tier:SPECIALIST}; or a colleague's id
     */
    record HandoverForm(@Nullable String vers, Handover.@Nullable Why motif) {

        static final HandoverForm EMPTY = new HandoverForm(null, null);

        String to() {
            return vers == null ? "" : vers;
        }
    }

    private final Names names;

    HandoverForms(Names names) {
        this.names = names;
    }

    /** Whom it can be given to. */
    Map<AccountId, String> colleagues() {
        return names.caseworkers();
    }

    /** What was chosen, or null where {@code errors} then says why not. */
    @Nullable Handover read(HandoverForm form, Words words, FieldErrors errors) {
        Optional<Tier> tier =
                Arrays.stream(Tier.values())
                        .filter(one -> form.to().equals("tier:" + one.name()))
                        .findFirst();
        Optional<AccountId> colleague =
                colleagues().keySet().stream()
                        .filter(one -> one.toString().equals(form.to()))
                        .findFirst();
        if (!form.to().isEmpty() && tier.isEmpty() && colleague.isEmpty()) {
            errors.add("vers", words.t("desk.error.handover"));
        }
        Handover.Why why = form.motif();
        if (why == null) {
            errors.add("motif", words.t("desk.error.reason"));
        }
        return why == null || !errors.isEmpty()
                ? null
                : new Handover(colleague.orElse(null), tier.orElse(null), why);
    }
}
