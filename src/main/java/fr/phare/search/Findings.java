package fr.phare.search;

import fr.phare.callback.CallbackForm;
import fr.phare.callback.FormSearch;
import fr.phare.casefile.CaseFile;
import fr.phare.casefile.CaseId;
import fr.phare.casefile.CaseSearch;
import fr.phare.casefile.Exchange;
import fr.phare.casefile.Exchanges;
import fr.phare.likeness.Match;
import fr.phare.likeness.SearchWords;
import fr.phare.queue.Queue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a search finds in cases and requests; a request that led to a case is found as that. */
@Component
class Findings {

    /** More than anybody reads: who finds so many writes one more word. */
    static final int MOST = 50;

    private static final Comparator<Finding> BEST_FIRST =
            Comparator.comparing((Finding one) -> !one.isOpen())
                    .thenComparing(Comparator.comparingDouble(Finding::likeness).reversed());

    private final SearchBox box;
    private final CaseSearch cases;
    private final FormSearch forms;
    private final Exchanges exchanges;
    private final Queue queue;

    Findings(SearchBox box, CaseSearch cases, FormSearch forms, Exchanges exchanges, Queue queue) {
        this.box = box;
        this.cases = cases;
        this.forms = forms;
        this.exchanges = exchanges;
        this.queue = queue;
    }

    /** Open ones first, then the best; at most {@link #MOST}. */
    @Transactional
    public List<Finding> of(String text) {
        SearchWords wanted = box.read(text);
        Map<CaseId, Finding.OfCase> found = new LinkedHashMap<>();
        for (CaseSearch.Hit hit : cases.find(wanted, MOST)) {
            add(found, hit.file(), hit.matches().why(), hit.matches().likeness());
        }
        List<Finding> requests = new ArrayList<>();
        for (FormSearch.Hit hit : forms.find(wanted, MOST)) {
            List<Match> why = hit.matches().why();
            caseOf(hit.form())
                    .ifPresentOrElse(
                            file -> add(found, file, why, hit.matches().likeness()),
                            () -> requests.add(request(hit)));
        }
        return Stream.concat(found.values().stream(), requests.stream())
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static void add(
            Map<CaseId, Finding.OfCase> found, CaseFile file, List<Match> why, double likeness) {
        found.merge(
                file.id(),
                new Finding.OfCase(file, why, likeness),
                (one, other) ->
                        new Finding.OfCase(
                                file,
                                Stream.concat(one.why().stream(), other.why().stream())
                                        .distinct()
                                        .toList(),
                                Math.max(one.likeness(), other.likeness())));
    }

    private Optional<CaseFile> caseOf(CallbackForm form) {
        UUID attached = form.attachedCase();
        return (attached == null
                        ? exchanges.ofEntry(form.entry()).map(Exchange::caseFile)
                        : Optional.of(new CaseId(attached)))
                .flatMap(cases::kept);
    }

    private Finding request(FormSearch.Hit hit) {
        return new Finding.OfRequest(
                hit.form(),
                queue.find(hit.form().entry()).orElse(null),
                hit.matches().why(),
                hit.matches().likeness());
    }
}
