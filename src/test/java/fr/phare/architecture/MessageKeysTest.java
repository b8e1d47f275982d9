package fr.phare.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageKeysTest {

    /** The enums whose constants follow each prefix. */
    private static final Map<String, List<String>> ENUMS =
            Map.ofEntries(
                    entry("account.password", List.of("account.PasswordStrength$Weakness$Kind")),
                    entry("account.role", List.of("access.Role")),
                    entry("aid.audience", List.of("aid.Aid$Audience")),
                    entry("aid.per", List.of("aid.AidVersion$Per")),
                    entry("aid.state", List.of("aid.Assessment$State")),
                    entry("aid.state-of-version", List.of("aid.AidVersion$State")),
                    entry("aid.status", List.of("aid.Assessment$Status")),
                    entry("aid.sure", List.of("aid.AidVersion$Assurance")),
                    entry("aid.words", List.of("expression.Relation", "expression.Operation")),
                    entry("callback.contact", List.of("callback.ContactWay")),
                    entry("callback.contact.short", List.of("callback.ContactWay")),
                    entry("desk.other-way", List.of("callback.ContactWay")),
                    entry("callback.topic", List.of("topic.ShippedTopic")),
                    entry("casefile.outcome", List.of("casefile.Outcome")),
                    entry("casefile.role", List.of("casefile.PersonRole")),
                    entry("casefile.stage", List.of("casefile.Stage")),
                    entry("cellsettings.result", List.of("cellsettings.NumberTest$Result")),
                    entry("chamber.holiday", List.of("chamber.PublicHoliday")),
                    entry("chamber.week.fault", List.of("chamber.HoursText$Fault")),
                    entry("chamber.week.usual", List.of("chamber.UsualWeek")),
                    entry("check.error.type", List.of("aid.Fact$Type")),
                    entry("desk.error.move", List.of("casefile.CaseFiles$MoveRefusal")),
                    entry("chamber.confirm.possible", List.of("chamber.GivenPromise$Kind")),
                    entry("chamber.confirm.promised", List.of("chamber.GivenPromise$Kind")),
                    entry("journal.kind", List.of("journal.JournalFilter$Kind")),
                    entry("desk.notice", List.of("desk.DeskNotice")),
                    entry("desk.result", List.of("casefile.AttemptResult")),
                    entry("desk.timeline.exchange", List.of("casefile.ExchangeChannel")),
                    entry("export.format", List.of("tables.TableFormat")),
                    entry("export.kind", List.of("export.ExportForm$Kind")),
                    entry("export.request", List.of("callback.RequestList$State")),
                    entry("export.state", List.of("export.ExportForm$State")),
                    entry("follow.outcome", List.of("casefile.Outcome")),
                    entry("follow.stage", List.of("casefile.Stage")),
                    entry("desk.reason", List.of("queue.Handover$Why")),
                    entry("desk.tier", List.of("queue.Tier")),
                    entry("desk.why", List.of("queue.Reason")),
                    entry("topic.guide", List.of("topic.ShippedTopic")),
                    entry("recap.status", List.of("aid.Assessment$Status")),
                    entry("follow.step", List.of("follow.Progress$Step")),
                    entry("imports.file", List.of("imports.UploadFault")),
                    entry("imports.meaning", List.of("imports.Meaning")),
                    entry("imports.now", List.of("imports.ImportState")),
                    entry("imports.state", List.of("imports.ImportState")),
                    entry("invite.file", List.of("tables.TableFile$Fault")),
                    entry("mail.channel", List.of("mail.Channel")),
                    entry("mail.problem", List.of("mail.SendProblem")),
                    entry("mail.state", List.of("mail.MessageState")),
                    entry("office.notice", List.of("office.Notice")),
                    entry("office.unit", List.of("settings.Span$Unit")),
                    entry("selfcheck.gap", List.of("expression.Relation")),
                    entry("selfcheck.gap.day", List.of("expression.Relation")),
                    entry("settings.page", List.of("settings.SettingsPage")),
                    entry("settings.page-hint", List.of("settings.SettingsPage")),
                    entry("phone.refused", List.of("phone.PhoneReading$Reason")),
                    entry("search.filter", List.of("search.SearchFilter")),
                    entry("search.why", List.of("likeness.SearchField$Kind")),
                    entry("setup.kind", List.of("chamber.ChamberKind")),
                    entry("setup.point", List.of("setup.Readiness$Point")),
                    entry("setup.point-why", List.of("setup.Readiness$Point")),
                    entry("setup.step", List.of("setup.Step")),
                    entry("setup.step-short", List.of("setup.Step")),
                    entry("team.gone", List.of("team.TeamCalendar$Part")),
                    entry("team.notice", List.of("team.TeamPage$Notice")),
                    entry("team.on", List.of("team.TeamCalendar$Part")),
                    entry("team.part", List.of("team.TeamCalendar$Part")),
                    entry("twins.clue", List.of("casefile.Twins$Clue")),
                    entry("worklist.due", List.of("casefile.CaseLists$Due")),
                    entry("worklist.order", List.of("casefile.CaseLists$Order")),
                    entry("topic.tier", List.of("queue.Tier")),
                    entry("worklist.ready", List.of("worklist.ReadyList")));

    /** What else follows a prefix that code completes itself. */
    private static final Map<String, Set<String>> ENDINGS =
            Map.ofEntries(
                    entry(
                            "aid.refusal",
                            Set.of(
                                    "boolean",
                                    "choice",
                                    "date",
                                    "integer",
                                    "money",
                                    "percent",
                                    "too-long")),
                    entry("check.error", Set.of("assessedon", "cell", "period")),
                    entry("desk.aids.group", Set.of("ENDED", "NOT_ELIGIBLE", "NOT_YET")),
                    entry("desk.channel", Set.of("CALL", "EMAIL", "LETTER")),
                    entry("desk.result", Set.of("GOING_ON")),
                    entry(
                            "journal.did",
                            Set.of(
                                    "chamber.enter-hours",
                                    "chamber.withdraw-hours",
                                    "export.contacts",
                                    "export.demandes",
                                    "export.dossiers",
                                    "imports.discarded",
                                    "imports.done",
                                    "imports.running",
                                    "imports.stopped",
                                    "imports.taken_back",
                                    "imports.taking_back",
                                    "queue.exhaust",
                                    "queue.finish",
                                    "queue.give_back",
                                    "queue.let_rest",
                                    "queue.postpone",
                                    "queue.rejoin",
                                    "queue.reopen",
                                    "queue.resume",
                                    "queue.take",
                                    "queue.wake",
                                    "queue.withdraw",
                                    "team.enter-absence",
                                    "team.restore-absence",
                                    "team.withdraw-absence")),
                    entry(
                            "journal.on",
                            Set.of("asking", "call", "case", "closure", "other", "recap")),
                    entry(
                            "selfcheck.group",
                            Set.of("CASE_BY_CASE", "LIKELY", "NOT_ELIGIBLE", "TO_CHECK")),
                    entry(
                            "topic.what",
                            Set.of(
                                    "added", "changed", "hidden", "shown", "moved", "reset",
                                    "undone")),
                    entry("web.error.bad-request", Set.of("title", "text")),
                    entry("web.error.broken", Set.of("title", "text")),
                    entry("web.error.forbidden", Set.of("title", "text")),
                    entry("web.error.not-found", Set.of("title", "text")),
                    entry("web.error.too-many", Set.of("title", "text")),
                    entry("web.error.unavailable", Set.of("title", "text")));

    /** Given to a script as they are, which fills them in. */
    private static final Set<String> FILLED_IN_BY_SCRIPT = Set.of("desk.notes.saved");

    private static final Map<String, String> FRENCH = Messages.in("fr");
    private static final MessageCalls CALLS =
            MessageCalls.in(
                    Stream.concat(
                                    Source.below(Path.of("src/main/java")).stream(),
                                    Templates.sources().stream())
                            .toList());

    @Test
    void everyCallGivesWhatItsMessageNeeds() {
        for (MessageCalls.Call call : CALLS.calls()) {
            assertThat(FRENCH).containsKey(call.key());
            if (FILLED_IN_BY_SCRIPT.contains(call.key())) {
                continue;
            }
            assertThat(Messages.placeholders(FRENCH.get(call.key())))
                    .as(call.key())
                    .allMatch(number -> number < call.arguments());
        }
    }

    @Test
    void everythingAPrefixCanBecomeHasItsWords() {
        assertThat(FRENCH.keySet()).containsAll(completedKeys());
    }

    @Test
    void theListsAboveNameThePrefixesOfTheCode() {
        Set<String> found = new TreeSet<>(CALLS.ofPrefixes());
        CALLS.literals().stream()
                .filter(text -> text.endsWith("."))
                .filter(text -> FRENCH.keySet().stream().anyMatch(key -> key.startsWith(text)))
                .forEach(text -> found.add(text.substring(0, text.length() - 1)));
        Set<String> listed = new TreeSet<>(ENUMS.keySet());
        listed.addAll(ENDINGS.keySet());

        assertThat(found).allMatch(prefix -> listed.stream().anyMatch(one -> within(one, prefix)));
        assertThat(listed).allMatch(one -> found.stream().anyMatch(prefix -> within(one, prefix)));
    }

    private static boolean within(String key, String prefix) {
        return (key + ".").startsWith(prefix + ".");
    }

    @Test
    void nothingIsSaidThatNobodyHears() {
        Set<String> unused = new TreeSet<>(FRENCH.keySet());
        unused.removeAll(CALLS.literals());
        unused.removeAll(completedKeys());
        assertThat(unused).isEmpty();
    }

    private static Set<String> completedKeys() {
        Set<String> keys = new TreeSet<>();
        ENUMS.forEach(
                (prefix, names) ->
                        names.stream()
                                .flatMap(MessageKeysTest::constants)
                                .forEach(constant -> keys.add(prefix + "." + constant)));
        ENDINGS.forEach(
                (prefix, endings) -> endings.forEach(ending -> keys.add(prefix + "." + ending)));
        keys.addAll(CALLS.ofSettings());
        keys.addAll(CALLS.recorded());
        return keys;
    }

    private static Stream<String> constants(String enumName) {
        try {
            return Arrays.stream(Class.forName("fr.phare." + enumName).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
