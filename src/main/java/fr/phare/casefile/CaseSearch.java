package fr.phare.casefile;

import fr.phare.likeness.Matches;
import fr.phare.likeness.SearchField;
import fr.phare.likeness.SearchWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by business, people, numbers and addresses; see docs/adr/0021. */
@Component
@Transactional(readOnly = true)
public class CaseSearch {

    /** A case and why it was found. */
    public record Hit(CaseFile file, Matches matches) {}

    /** Of these the best are chosen: the index knows beginnings and resemblance, not likeness. */
    private static final int CANDIDATES = 100;

    private static final String FIELDS =
            """
            select id, 'BUSINESS' as kind, business_name as shown,
              wall.plain_words(business_name) as plain
            from casefile.case_file where id in (:ids) and business_name <> ''
            union all
            select id, 'SIRET', siret, siret
            from casefile.case_file where id in (:ids) and siret is not null
            union all
            select case_id, 'PERSON', name, wall.plain_words(name)
            from casefile.person where case_id in (:ids)
            union all
            select case_id, 'PHONE', phone, ltrim(phone, '+')
            from casefile.person where case_id in (:ids) and phone is not null
            union all
            select case_id, 'EMAIL', email, wall.plain_words(email)
            from casefile.person where case_id in (:ids) and email is not null
            """;

    private final JdbcClient jdbc;
    private final CaseFiles files;

    CaseSearch(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Cases in which every one of {@code wanted} is found: open ones first, then the best. */
    public List<Hit> find(SearchWords wanted, int limit) {
        if (wanted.words().isEmpty()) {
            return List.of();
        }
        List<Hit> exact = hits(wanted, false);
        return (exact.isEmpty() ? hits(wanted, true) : exact)
                .stream().sorted(CaseSearch::compare).limit(limit).toList();
    }

    private static int compare(Hit one, Hit other) {
        return one.file().isOpen() == other.file().isOpen()
                ? Double.compare(other.matches().likeness(), one.matches().likeness())
                : Boolean.compare(other.file().isOpen(), one.file().isOpen());
    }

    private List<Hit> hits(SearchWords wanted, boolean resembling) {
        List<UUID> ids =
                jdbc.sql("select case_id from casefile.search(:words, :resembling, :most)")
                        .param("words", wanted.words().toArray(String[]::new))
                        .param("resembling", resembling)
                        .param("most", CANDIDATES)
                        .query(UUID.class)
                        .list();
        Map<UUID, Matches> matching = matching(wanted, ids);
        Map<CaseId, Hit> hits = new LinkedHashMap<>();
        for (UUID id : ids) {
            Matches matches = matching.get(id);
            if (matches != null) {
                kept(new CaseId(id))
                        .ifPresent(file -> hits.putIfAbsent(file.id(), new Hit(file, matches)));
            }
        }
        return List.copyOf(hits.values());
    }

    private Map<UUID, Matches> matching(SearchWords wanted, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        record Found(UUID id, SearchField field) {}
        Map<UUID, List<SearchField>> fields =
                jdbc
                        .sql(FIELDS)
                        .param("ids", ids)
                        .query(
                                (row, number) ->
                                        new Found(
                                                row.getObject("id", UUID.class),
                                                new SearchField(
                                                        SearchField.Kind.valueOf(
                                                                row.getString("kind")),
                                                        row.getString("shown"),
                                                        row.getString("plain"))))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Found::id,
                                        Collectors.mapping(Found::field, Collectors.toList())));
        Map<UUID, Matches> matching = new LinkedHashMap<>();
        fields.forEach(
                (id, all) ->
                        Optional.of(Matches.of(wanted, all))
                                .filter(Matches::any)
                                .ifPresent(matches -> matching.put(id, matches)));
        return matching;
    }

    /** The case as it lives on: itself, or the one that it was merged into. */
    public Optional<CaseFile> kept(CaseId id) {
        return files.find(id)
                .flatMap(
                        file ->
                                Optional.ofNullable(file.mergedInto())
                                        .map(this::kept)
                                        .orElse(Optional.of(file)));
    }
}
