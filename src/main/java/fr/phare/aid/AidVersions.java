package fr.phare.aid;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps every aid version that was ever in force here, with the facts and figures it depends on:
 * any answer ever given can be computed again. Belongs to the installation, not to a chamber.
 */
@Component
public class AidVersions implements InitializingBean {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Catalogue catalogue;

    AidVersions(JdbcClient jdbc, TransactionOperations transactions, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    /** Before the first request: what is not kept cannot be answered with. */
    @Override
    public void afterPropertiesSet() {
        keep(catalogue);
    }

    /** Keeps what is new in {@code shipped}; what is already kept stays as it is. */
    void keep(Catalogue shipped) {
        transactions.executeWithoutResult(
                transaction -> shipped.aids().forEach(aid -> aid.versions().forEach(this::keep)));
    }

    private void keep(AidVersion version) {
        AidVersion.Ref ref = version.ref();
        jdbc.sql(
                        """
                        insert into aid.version (aid_id, version_id, content_hash, content)
                        values (:aid, :version, :hash, :content)
                        on conflict do nothing
                        """)
                .param("aid", ref.aid().value())
                .param("version", ref.version())
                .param("hash", HexFormat.of().parseHex(ref.contentHash()))
                .param("content", version.content())
                .update();
    }

    /**
     * The catalogue of one aid with one version that {@code ref} pins: assessing with it gives what
     * was said then. Empty where it was never in force here.
     *
     * @throws IllegalStateException where what is kept no longer has the hash it is kept under
     */
    public Optional<Catalogue> pinned(AidVersion.Ref ref) {
        return jdbc.sql(
                        """
                        select content from aid.version
                        where aid_id = :aid and version_id = :version and content_hash = :hash
                        """)
                .param("aid", ref.aid().value())
                .param("version", ref.version())
                .param("hash", HexFormat.of().parseHex(ref.contentHash()))
                .query(String.class)
                .optional()
                .map(content -> verified(ref, content));
    }

    private static Catalogue verified(AidVersion.Ref ref, String content) {
        if (!Vocabulary.sha256(content).equals(ref.contentHash())) {
            throw new IllegalStateException("Altered after it was kept: " + ref);
        }
        return CatalogueReader.pinned(content);
    }
}
