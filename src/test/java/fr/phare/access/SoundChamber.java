package fr.phare.access;

import fr.phare.account.People;
import fr.phare.chamber.Cell;
import fr.phare.storage.ServerSecret;
import fr.phare.storage.Wall;
import fr.phare.testing.Adviser;
import fr.phare.testing.Colleague;
import fr.phare.testing.Visitor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A chamber in which there is something behind every route, and what each would be sent of it. */
final class SoundChamber {

    private final SoundValues values = new SoundValues();

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final PlantedChamber planted;
    private final Colleague colleague;
    private final Colleague other;
    private final Adviser everybody;
    private final LocalDate today;

    SoundChamber(Cell cell, MockMvc mvc, JdbcClient jdbc, People people, LocalDate today) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.today = today;
        this.planted = new PlantedChamber(cell, mvc, jdbc);
        this.colleague = new Colleague(mvc, people, cell.chamber(), "Camille Test", Role.values());
        this.other = new Colleague(mvc, people, cell.chamber(), "Sacha Test", Role.FRONT_DESK);
        this.everybody = new Adviser(mvc, colleague.viewer());
    }

    /** Somebody who may do everything, and whose all of it is. */
    Viewer viewer() {
        return colleague.viewer();
    }

    SoundValues values() {
        return values;
    }

    void plant(ServerSecret secret) {
        planted.plant(everybody);
        Map<String, UUID> ids = new HashMap<>(planted.ids());
        everybody.takesNext();
        ids.put("other", received());
        everybody.submits("/listes", "nom", "Mes dossiers");
        everybody.submits("/reglages/sujets/nouveau", "french", "Loyer", "tier", "FRONT_DESK");
        Visitor visitor = new Visitor(mvc);
        String link = Visitor.followPath(visitor.asks(cell()));
        String key = openingKey(secret);
        everybody.submits(
                "/ouverture/" + key + "/chambre",
                "name",
                "Chambre d’essai",
                "kind",
                "trades",
                "department",
                "59");
        addresses(ids, link.substring("/suivi/".length()), key);
        fields(ids);
        desk(ids);
        settings();
    }

    /** A case of somebody else, who called by themselves. */
    private UUID received() {
        String address =
                everybody
                        .submits("/bureau/contact-recu", "name", "Yvon Test", "canal", "CALL")
                        .getRedirectedUrl();
        return UUID.fromString(within(String.valueOf(address), "/dossiers/([\\w-]+)"));
    }

    private Cell cell() {
        return planted.cell();
    }

    /** What was never typed anywhere: an opening that somebody has begun. */
    private String openingKey(ServerSecret secret) {
        UUID id = UUID.randomUUID();
        String key = secret.token("opening", id);
        jdbc.sql(
                        """
                        insert into setup.opening_directory (id, key_hash, is_first, made_at)
                        values (?, ?, false, now())
                        """)
                .params(id, ServerSecret.hash(key))
                .update();
        return key;
    }

    private void addresses(Map<String, UUID> ids, String link, String key) {
        values.put("/suivi", "token", link);
        values.put("/ouverture", "key", key);
        values.put("/ouverture", "address", "cellule");
        values.put("/invitation", "token", invitation());
        values.put(
                "/recapitulatif/",
                "token",
                within(planted.recapText(), "/recapitulatif/([\\w-]{43})"));
        values.put("/recapitulatifs", "id", ids.get("recap.recap"));
        values.put("/dossiers", "id", ids.get("casefile.case_file"));
        values.put("/dossiers/{id}/demandes", "form", ids.get("callback.form"));
        values.put("/dossiers/{id}/doublons", "person", ids.get("casefile.person"));
        values.put("/echanges", "id", row("casefile.exchange where result is null"));
        values.put("/demandes", "entry", row("queue.entry where state = 'taken'"));
        values.put("/bureau/demandes", "entry", row("queue.entry where state = 'waiting'"));
        values.put("/entraide", "id", ids.get("help.call"));
        values.put("/equipe", "id", ids.get("team.absence"));
        values.put("/imports", "id", ids.get("imports.import"));
        values.put("/boite", "id", ids.get("mail.message"));
        values.put("/listes", "id", row("worklist.saved_list"));
        values.put("/personnes", "id", other.id());
        values.put("/demonstration", "slug", cell().slug());
        values.put("/demonstration", "id", ids.get("mail.message"));
        values.put("", "hash", "0".repeat(64));
        managed(ids);
    }

    private void managed(Map<String, UUID> ids) {
        values.put("/horaires", "cellId", cell().id());
        values.put("/horaires", "exception", ids.get("chamber.cell_exception"));
        values.put("/reglages/cellules", "id", cell().id());
        values.put(
                "/reglages/cellules/{id}/horaires/{week}", "week", ids.get("chamber.usual_hours"));
        values.put("/reglages/cellules", "number", "1");
        values.put("/reglages/changements", "id", ids.get("settings.value"));
        values.put("/reglages/sujets", "number", "1");
        values.put("/reglages/sujets", "code", "loyer");
        values.put("/reglages", "slug", "textes");
        values.put("/reglages", "key", "callback.page-closed.fr");
        values.put("/reglages/{slug}/{key}/image", "slug", "apparence");
        values.put("/reglages/{slug}/{key}/image", "key", "appearance.logo");
        values.put("/rappel", "slug", cell().slug());
        String check =
                new Visitor(mvc)
                        .submits("/aides/" + cell().slug(), "q-registered", "true")
                        .getRedirectedUrl();
        values.put("/aides", "slug", cell().slug());
        values.put("/aides", "token", within(String.valueOf(check), "/([\\w-]+)$"));
        values.put("/aides", "q-registered", "true");
        values.put("/aides-publiques", "id", "ati");
        String trial = Visitor.text(everybody.opens("/reglages/ouverture/essai"));
        values.put("/rappel", "mark", within(trial, "/essai/([\\w-]+)\""));
        values.put("/apparence", "colour", "1a4d7a");
        values.put("/apparence/logo", "slug", cell().slug());
        values.put("/catalogue", "id", "ati");
        values.put("/api/v1/aids", "id", "ati");
        values.put("/aide", "chapter", "index");
        values.put("/widget", "file", "1.0.js");
    }

    private String invitation() {
        String shown =
                Visitor.text(
                        everybody.submits(
                                "/personnes",
                                "name",
                                "Noé Test",
                                "email",
                                UUID.randomUUID() + "@chambre.example",
                                "roles",
                                "SPECIALIST",
                                "voie",
                                "lien"));
        return within(shown, "/invitation/([\\w-]{43})");
    }

    /** Fields that mean the same on every page. */
    private void fields(Map<String, UUID> ids) {
        String soon = today.plusDays(40).toString();
        values.put("", "du", today.toString());
        values.put("", "au", today.toString());
        values.put("", "from", soon);
        values.put("", "to", soon);
        values.put("", "dossier", ids.get("casefile.case_file"));
        values.put("", "personne", ids.get("casefile.person"));
        values.put("", "demande", ids.get("callback.form"));
        values.put("", "absence", ids.get("team.absence"));
        values.put("", "essai", ids.get("casefile.exchange"));
        values.put("", "cell", cell().id());
        values.put("", "cellule", cell().id());
        values.put("", "offer", UUID.randomUUID());
        values.put("", "list", "Léa Test;lea.%s@chambre.example".formatted(UUID.randomUUID()));
        values.put("/reglages/sujets", "version", "1");
        values.put("/reglages/sujets", "cellule", "");
        values.put("/reglages/cellules", "version", "1");
        values.put("/rappel", "cle", UUID.randomUUID().toString());
        values.put("/api", "cell", cell().slug());
        values.put("/widget", "cell", cell().slug());
        values.put("/connexion", "email", colleague.email());
        values.put("/personnes", "email", UUID.randomUUID() + "@chambre.example");
        values.put("/equipe", "person", viewer().account());
        values.put("/journal", "sur", ids.get("casefile.case_file"));
        values.put("/dossiers", "apres", today + "_" + ids.get("casefile.case_file"));
        values.put("/ouverture", "kind", "trades");
        values.put("/ouverture", "department", "59");
    }

    private void desk(Map<String, UUID> ids) {
        values.put("/echanges", "text", "Ce qu’elle a dit.");
        values.put("/echanges", "resultat", "CALL_LATER");
        values.put("/echanges", "le", today.plusDays(3) + "T10:15");
        values.put("/echanges", "vers", "tier:SPECIALIST");
        values.put("/echanges", "motif", "OTHER_SKILL");
        values.put("/bureau/demandes", "vers", "tier:SPECIALIST");
        values.put("/bureau/demandes", "motif", "HOLDER_GONE");
        String waiting = "from queue.entry where state = 'waiting' limit 1";
        values.put("/bureau/demandes", "vu", text("state || '-' || fence " + waiting));
        values.put("/dossiers", "canal", "CALL");
        values.put("/dossiers", "note", "Elle a rappelé.");
        values.put("/dossiers", "fait", "registered");
        values.put("/dossiers", "valeur", "true");
        values.put("/dossiers", "aide", "mediation-credit");
        values.put("/dossiers", "recap", UUID.randomUUID());
        values.put("/dossiers", "voie", "EMAIL");
        values.put("/dossiers", "opening", "Bonjour");
        values.put("/dossiers", "nextSteps", "Appelez votre banque");
        values.put("/dossiers/{id}/personnes", "role", "OWNER");
        values.put(
                "/dossiers/{id}/personnes", "version", version("casefile.person", "version", ids));
        values.put(
                "/dossiers/{id}/entreprise",
                "version",
                version("casefile.case_file", "business_version", ids));
        values.put(
                "/dossiers/{id}/suite", "version", version("casefile.case_file", "version", ids));
        values.put("/dossiers", "stage", "SOLUTIONS");
        values.put("/dossiers", "owner", viewer().account());
        values.put("/dossiers", "nextStep", "Rappeler");
        values.put("/dossiers", "nextStepOn", today.plusDays(5).toString());
        values.put("/dossiers/{id}/rattachement", "dossier", ids.get("other"));
        values.put("/dossiers", "reunie", row("casefile.person order by id"));
        values.put("/dossiers", "gardee", row("casefile.person order by id desc"));
        values.put("/dossiers", "une", row("casefile.person order by id"));
        values.put("/dossiers", "autre", row("casefile.person order by id desc"));
        values.put("/bureau/contact-recu", "canal", "CALL");
        values.put("/entraide", "mot", "Un doute");
    }

    private void settings() {
        values.put("/reglages/{slug}", "valeur", "Nous sommes fermés.");
        values.put("/reglages/{slug}", "version", "1");
        values.put("/reglages/{slug}", "cellule", "");
        values.put("/reglages/cellules", "name", "Cellule du Nord");
        values.put("/reglages/cellules", "slug", "c-" + cell().slug());
        values.put("/reglages/cellules", "phone", "03 20 00 00 01");
        values.put("/reglages/cellules", "zone", "Europe/Paris");
        values.put("/reglages/cellules", "department", "59");
        values.put("/reglages/cellules", "served", "62, 80");
        values.put("/reglages/cellules", "week", "own");
        values.put("/reglages/cellules", "week-monday", "9h-12h");
        values.put("/reglages/cellules/{id}/essai", "result", "us");
        values.put("/ouverture", "zone", "Europe/Paris");
        values.put("/ouverture", "slug", "o-" + cell().slug());
        values.put("/ouverture", "week", "own");
        values.put("/ouverture", "week-monday", "9h-12h");
        values.put("/reglages/sujets", "french", "Bail");
        values.put("/reglages/sujets", "english", "Lease");
        values.put("/reglages/sujets", "tier", "FRONT_DESK");
        values.put("/reglages/sujets", "script", "Depuis quand ?");
        values.put("/reglages/sujets/{code:[a-z0-9-]+}/ordre", "faire", "masquer");
    }

    private String version(String table, String column, Map<String, UUID> ids) {
        return text("%s::text from %s where id = '%s'".formatted(column, table, ids.get(table)));
    }

    private UUID row(String table) {
        return UUID.fromString(text("id::text from " + table + " limit 1"));
    }

    private String text(String selected) {
        return Wall.within(
                cell().chamber(),
                () -> jdbc.sql("select " + selected).query(String.class).single());
    }

    private static String within(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern);
        }
        return found.group(1);
    }
}
