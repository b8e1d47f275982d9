package fr.phare.business;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public registry of firms with its nomenclatures; the same for every chamber. */
@Component
@DependsOn("fr.phare.business.ReferenceImport")
public class Registry {

    /** Results that a search gives at most. */
    public static final int MOST_RESULTS = 20;

    private final JdbcClient jdbc;
    private final EstablishmentSearch establishments;
    private final CommuneSearch communes;
    private final CompanyLookup lookup;

    Registry(
            JdbcClient jdbc,
            EstablishmentSearch establishments,
            CommuneSearch communes,
            CompanyLookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.establishments = establishments;
        this.communes = communes;
    }

    /**
     * Establishments for what somebody typed in one box: SIRET or SIREN (or their first six
     * digits), name, activity, commune, postcode, in any order, with or without accents and typos.
     * Active ones first, then the best. Never throws for odd input; what follows the hundredth
     * character is not read. Where none is found, {@link CompanyLookup} is asked.
     *
     * @param limit from 1 to {@link #MOST_RESULTS}; beyond, it is cut to them
     */
    public List<Establishment> search(String text, int limit) {
        List<Establishment> found = establishments.find(text, cut(limit));
        return found.isEmpty() ? lookup.search(text, cut(limit)) : found;
    }

    /** The establishment of that number, active or not; asked elsewhere where it is not known. */
    public Optional<Establishment> find(Siret siret) {
        return known(siret)
                .or(
                        () ->
                                lookup.search(siret.value(), MOST_RESULTS).stream()
                                        .filter(one -> one.siret().equals(siret))
                                        .findFirst());
    }

    /** The same where the registry has it: nobody is asked, nothing is waited for. */
    public Optional<Establishment> known(Siret siret) {
        return jdbc.sql(
                        """
                        select e.*, h.least, h.most, a.label as activity_label
                        from business.establishment e
                        left join business.headcount_bracket h on h.code = e.headcount
                        left join business.activity a on a.code = e.activity
                        where siret = :siret
                        """)
                .param("siret", siret.value())
                .query(RegistryRows::establishment)
                .optional();
    }

    /** Communes by name or postcode, with or without accents and typos; the best first. */
    public List<Commune> communes(String text, int limit) {
        return communes.find(text, cut(limit));
    }

    /** The commune of that INSEE code. */
    public Optional<Commune> commune(String code) {
        return jdbc.sql(
                        """
                        select c.*, d.name as department_name
                        from business.commune c join business.department d on d.code = c.department
                        where c.code = :code
                        """)
                .param("code", code)
                .query(RegistryRows::commune)
                .optional();
    }

    /** The French label of an activity, at any level of the NAF. */
    public Optional<String> activityLabel(NafCode code) {
        return label("business.activity", code.value());
    }

    /**
     * The French label of a craft trade.
     *
     * @param code of the NAFA, such as {@code 1071CA}
     */
    public Optional<String> craftLabel(String code) {
        return label("business.craft", code);
    }

    /**
     * The French label of a legal category.
     *
     * @param code of one, two or four digits
     */
    public Optional<String> legalFormLabel(String code) {
        return label("business.legal_form", code);
    }

    private Optional<String> label(String table, String code) {
        return jdbc.sql("select label from " + table + " where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    private static int cut(int limit) {
        return Math.clamp(limit, 1, MOST_RESULTS);
    }
}
