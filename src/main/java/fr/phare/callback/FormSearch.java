package fr.phare.callback;

import fr.phare.likeness.Matches;
import fr.phare.likeness.SearchField;
import fr.phare.likeness.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds askings by reference, name, numbers and addresses; see docs/adr/0021. */
@Component
@Transactional(readOnly = true)
public class FormSearch {

    /** An asking and why it was found. */
    public record Hit(CallbackForm form, Matches matches) {}

    private static final int CANDIDATES = 100;

    private final JdbcClient jdbc;
    private final Forms forms;

    FormSearch(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** Askings in which every one of {@code wanted} is found, the best first. */
    public List<Hit> find(SearchWords wanted, int limit) {
        if (wanted.words().isEmpty()) {
            return List.of();
        }
        List<Hit> exact = hits(wanted, false);
        return (exact.isEmpty() ? hits(wanted, true) : exact).stream().limit(limit).toList();
    }

    private List<Hit> hits(SearchWords wanted, boolean resembling) {
        List<FormId> ids =
                jdbc.sql("select form_id from callback.search(:words, :resembling, :most)")
                        .param("words", wanted.words().toArray(String[]::new))
                        .param("resembling", resembling)
                        .param("most", CANDIDATES)
                        .query((row, number) -> new FormId(row.getObject(1, UUID.class)))
                        .list();
        return forms.all(ids).stream()
                .map(found -> new Hit(found.form(), Matches.of(wanted, fields(found))))
                .filter(hit -> hit.matches().any())
                .sorted((a, b) -> Double.compare(b.matches().likeness(), a.matches().likeness()))
                .toList();
    }

    private static List<SearchField> fields(Forms.Plain found) {
        CallbackForm form = found.form();
        List<SearchField> fields = new ArrayList<>();
        String reference = form.reference().replace("-", "").toLowerCase(Locale.ROOT);
        fields.add(
                new SearchField(
                        SearchField.Kind.REFERENCE,
                        form.reference(),
                        reference + " " + reference.substring(2)));
        fields.add(new SearchField(SearchField.Kind.PERSON, form.name(), found.name()));
        add(fields, SearchField.Kind.PHONE, form.phone(), form.phone());
        add(fields, SearchField.Kind.EMAIL, form.email(), found.email());
        add(fields, SearchField.Kind.SIRET, form.siret(), form.siret());
        return fields;
    }

    private static void add(
            List<SearchField> fields,
            SearchField.Kind kind,
            @Nullable String shown,
            @Nullable String plain) {
        if (shown != null && plain != null) {
            fields.add(new SearchField(kind, shown, plain));
        }
    }
}
