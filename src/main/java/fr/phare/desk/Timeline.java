package fr.phare.desk;

import fr.phare.casefile.AttemptResult;
import fr.phare.casefile.CaseEvent;
import fr.phare.casefile.Dossier;
import fr.phare.casefile.Exchange;
import fr.phare.recap.RecapListing;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What happened in a case, newest first: conversations, moves, recaps. */
final class Timeline {

    private Timeline() {}

    static List<Moment> of(Dossier dossier, List<RecapListing> recaps) {
        Stream<Moment> exchanges = dossier.exchanges().stream().map(Timeline::moment);
        Stream<Moment> events = dossier.events().stream().map(Timeline::moment);
        Stream<Moment> sent = recaps.stream().map(Timeline::moment);
        return Stream.of(exchanges, events, sent)
                .flatMap(moments -> moments)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .toList();
    }

    private static Moment moment(Exchange exchange) {
        AttemptResult result = exchange.result();
        String detail = result == null ? "GOING_ON" : result.name();
        return new Moment(
                exchange.startedAt(),
                exchange.account(),
                "exchange." + exchange.channel().name(),
                detail,
                exchange.note());
    }

    private static Moment moment(CaseEvent event) {
        return new Moment(event.at(), event.account(), event.kind(), event.detail(), "");
    }

    private static Moment moment(RecapListing recap) {
        return new Moment(recap.sentAt(), recap.sentBy(), "recap", recap.subject(), "");
    }
}
