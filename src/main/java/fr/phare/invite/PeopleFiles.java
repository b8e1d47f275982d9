package fr.phare.invite;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Role;
import fr.phare.account.People;
import fr.phare.account.Person;
import fr.phare.audit.AuditLog;
import fr.phare.storage.Wall;
import fr.phare.tables.TableFormat;
import fr.phare.tables.TableWriter;
import fr.phare.web.Page;
import fr.phare.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the chamber as a file, in the columns that a list of people is read with. */
@Controller
@RequestMapping("/personnes/fichier")
@Requires(Action.MANAGE_PEOPLE)
class PeopleFiles {

    private final People people;
    private final AuditLog audit;

    PeopleFiles(People people, AuditLog audit) {
        this.people = people;
        this.audit = audit;
    }

    @GetMapping
    @Transactional
    public void download(
            @RequestParam(defaultValue = "") String format, Page page, HttpServletResponse response)
            throws IOException {
        TableFormat chosen = TableFormat.of(format).orElse(TableFormat.XLSX);
        begin(response, page.t("invite.file-name"), chosen);
        List<Person> everybody = people.ofChamber();
        audit.record("invite.export", Wall.current().value(), Integer.toString(everybody.size()));
        try (TableWriter table =
                chosen.write(response.getOutputStream(), page.t("web.nav.people"))) {
            table.row(titles(page.words(), "invite.column.state"));
            for (Person person : everybody) {
                table.row(row(person, page.words()));
            }
        }
    }

    /** The rows of a list that cannot be invited, with what is wrong in a last column. */
    static void writeWrong(List<ListedPerson> people, Words words, HttpServletResponse response)
            throws IOException {
        begin(response, words.t("invite.wrong-name"), TableFormat.CSV);
        try (TableWriter table = TableFormat.CSV.write(response.getOutputStream(), "")) {
            table.row(titles(words, "invite.column.error"));
            for (ListedPerson person : people) {
                if (!person.isGood()) {
                    table.row(
                            List.of(
                                    person.name(),
                                    person.email(),
                                    roles(person.roles(), words),
                                    String.join(" ", person.problems())));
                }
            }
        }
    }

    private static void begin(HttpServletResponse response, String name, TableFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
        response.setHeader("Cache-Control", "no-store");
    }

    private static List<String> titles(Words words, String last) {
        return List.of(
                words.t("invite.column.name"),
                words.t("account.email"),
                words.t("account.roles"),
                words.t(last));
    }

    private static List<String> row(Person person, Words words) {
        String state =
                !person.enabled()
                        ? words.t("account.people.closed")
                        : person.joined()
                                ? words.t("invite.state.joined")
                                : words.t("account.people.waiting");
        return List.of(person.name(), person.email(), roles(person.roles(), words), state);
    }

    private static String roles(Set<Role> roles, Words words) {
        return roles.stream()
                .sorted()
                .map(role -> words.of("account.role", role))
                .collect(Collectors.joining(", "));
    }
}
