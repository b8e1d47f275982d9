package fr.phare.casefile;

import fr.phare.access.AccountId;
import fr.phare.queue.EntryId;
import java.util.List;
import java.util.Optional;

/** A case with everything around it, as read at one moment. */
public record Dossier(
        CaseFile file,
        List<Exchange> exchanges,
        List<Person> people,
        List<FactAnswer> answers,
        List<AdvisedAid> advised,
        List<CaseEvent> events) {

    /** The one we speak with, else the first person known. */
    public Optional<Person> interlocutor() {
        return people.stream()
                .filter(Person::speaks)
                .findFirst()
                .or(() -> people.stream().findFirst());
    }

    /** The conversation that {@code account} is in: the latest of theirs. */
    public Optional<Exchange> conversationOf(AccountId account) {
        return exchanges.reversed().stream()
                .filter(exchange -> exchange.account().equals(account))
                .findFirst();
    }

    /** What {@code account} took from the line without saying yet what came of it. */
    public Optional<EntryId> unfinishedOf(AccountId account) {
        return conversationOf(account)
                .filter(exchange -> exchange.result() == null)
                .map(Exchange::entry);
    }

    @Override
    public String toString() {
        return "Dossier[" + file.id() + "]";
    }
}
