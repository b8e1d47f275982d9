package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.storage.Pipeline;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who follows somebody already. */
public final class Followers {

    private static final String OWNER =
            """
            select owner_id from casefile.case_file
            where stage <> 'closed' and id in (
              select id from casefile.case_file where siret = ?
              union all select case_id from casefile.person where phone = ?)
            order by opened_at desc limit 1
            """;

    private Followers() {}

    /** The owner of the newest open case of the number, E.164, or the establishment. */
    public static Pipeline.Answer<Optional<AccountId>> of(
            @Nullable String phone, @Nullable String siret, Pipeline pipeline) {
        return pipeline.query(
                        OWNER,
                        (row, number) -> new AccountId(row.getObject(1, UUID.class)),
                        siret,
                        phone)
                .map(owners -> owners.stream().findFirst());
    }
}
