package fr.phare.selfcheck;

import fr.phare.aid.Answers;
import fr.phare.aid.AssessmentDates;
import fr.phare.aid.Fact;
import fr.phare.appearance.Liveries;
import fr.phare.chamber.Cell;
import fr.phare.settings.Settings;
import fr.phare.storage.Wall;
import fr.phare.web.Livery;
import fr.phare.web.Page;
import fr.phare.web.PublicAddress;
import fr.phare.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of a check; with answers, inside the wall. */
@Component
class CheckScreens {

    private final PublicQuestions questions;
    private final Liveries liveries;
    private final Settings settings;
    private final PublicAddress address;
    private final Clock clock;

    CheckScreens(
            PublicQuestions questions,
            Liveries liveries,
            Settings settings,
            PublicAddress address,
            Clock clock) {
        this.questions = questions;
        this.liveries = liveries;
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    static String path(Cell cell, CheckToken token) {
        return "/aides/" + cell.slug() + "/" + token.text();
    }

    /** Before anything is kept. */
    CheckScreen first(Cell cell, AnswerForm form, Words words) {
        SavedCheck nothing = new SavedCheck(Map.of(), Set.of(), clock.instant());
        return screen(cell, nothing, form, words, null);
    }

    /** With what {@code token} leads to. */
    CheckScreen later(Cell cell, CheckToken token, SavedCheck saved, AnswerForm form, Words words) {
        LocalDate until =
                LocalDate.ofInstant(saved.changedAt().plus(Duration.ofDays(days())), cell.zone());
        String path = path(cell, token);
        CheckScreen.Link link = new CheckScreen.Link(token.text(), path, address.of(path), until);
        return screen(cell, saved, form, words, link);
    }

    Livery livery(Cell cell) {
        return Wall.within(cell.chamber(), () -> liveries.of(cell));
    }

    /** The answers are erased, past their time, or never were: other address, other chamber. */
    ModelAndView over(Cell cell, Page page) {
        ModelAndView view =
                new ModelAndView(
                        "selfcheck/over",
                        Map.of("page", page, "cell", cell, "livery", livery(cell)));
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    private int days() {
        return settings.ofChamber(CheckRetention.DAYS);
    }

    private CheckScreen screen(
            Cell cell,
            SavedCheck saved,
            AnswerForm form,
            Words words,
            CheckScreen.@Nullable Link link) {
        Answers answers = questions.known(saved.answers());
        LocalDate today = LocalDate.ofInstant(clock.instant(), cell.zone());
        Findings findings =
                Findings.of(questions, answers, saved.passed(), AssessmentDates.of(today));
        List<Posed> mine = mine(answers, saved.passed(), form, words);
        return new CheckScreen(
                cell,
                liveries.of(cell),
                questions,
                findings,
                form,
                next(findings, mine, form),
                mine,
                CheckRetention.DAYS.say(days(), words),
                link);
    }

    /** What was sent and not accepted stays on the page, whatever would be asked now. */
    private List<Posed> next(Findings findings, List<Posed> mine, AnswerForm form) {
        Set<Fact> asked = new LinkedHashSet<>(findings.next());
        form.typed().keySet().stream().flatMap(this::fact).forEach(asked::add);
        mine.stream().map(Posed::fact).forEach(asked::remove);
        return asked.stream()
                .map(fact -> new Posed(fact, form.typed().getOrDefault(fact.id().value(), ""), ""))
                .toList();
    }

    private Stream<Fact> fact(String name) {
        return questions.fact(name).stream();
    }

    private List<Posed> mine(Answers answers, Set<String> passed, AnswerForm form, Words words) {
        List<Posed> answered = new ArrayList<>();
        List<Posed> untold = new ArrayList<>();
        for (Fact fact : questions.catalogue().facts()) {
            String name = fact.id().value();
            String typed = form.typed().get(name);
            answers.of(fact.id())
                    .ifPresent(
                            value ->
                                    answered.add(
                                            new Posed(
                                                    fact,
                                                    typed == null ? value.typed() : typed,
                                                    value.display(fact, words.locale()))));
            if (passed.contains(name) && questions.isAsked(fact.id())) {
                untold.add(new Posed(fact, typed == null ? AnswerForm.PASS : typed, ""));
            }
        }
        answered.addAll(untold);
        return List.copyOf(answered);
    }
}
