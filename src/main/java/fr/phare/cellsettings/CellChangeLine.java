package fr.phare.cellsettings;

import fr.phare.access.AccountId;
import fr.phare.chamber.CellDetails;
import fr.phare.chamber.CellVersion;
import fr.phare.chamber.Departments;
import fr.phare.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One version of a cell, as its history shows it.
 *
 * @param changes what is other than in the version before; none for the first
 * @param broken references of the given promises that it broke
 * @param latest whether it holds
 */
record CellChangeLine(
        int number,
        String who,
        Instant at,
        List<Difference> changes,
        List<String> broken,
        boolean latest) {

    /** A field that was changed, in words. */
    record Difference(String label, String from, String to) {}

    /**
     * @param versions newest first
     */
    static List<CellChangeLine> of(
            List<CellVersion> versions, Map<AccountId, String> names, Page page) {
        List<CellChangeLine> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            CellVersion version = versions.get(i);
            List<Difference> changes =
                    i + 1 < versions.size()
                            ? between(versions.get(i + 1).details(), version.details(), page)
                            : List.of();
            String who = who(version, names, page);
            lines.add(
                    new CellChangeLine(
                            version.number(),
                            who,
                            version.at(),
                            changes,
                            version.broken(),
                            i == 0));
        }
        return lines;
    }

    static String who(CellVersion version, Map<AccountId, String> names, Page page) {
        String unknown = page.t("cellsettings.somebody");
        AccountId by = version.by();
        return by == null ? unknown : names.getOrDefault(by, unknown);
    }

    static List<Difference> between(CellDetails before, CellDetails after, Page page) {
        return between(CellForm.of(before), CellForm.of(after), page);
    }

    /** The fields that differ, in the order of the form. */
    static List<Difference> between(CellForm before, CellForm after, Page page) {
        List<Difference> changes = new ArrayList<>();
        add(changes, page.t("cellsettings.name"), before.name(), after.name());
        add(changes, page.t("cellsettings.slug"), before.slug(), after.slug());
        add(changes, page.t("cellsettings.phone"), before.phone(), after.phone());
        add(
                changes,
                page.t("cellsettings.department"),
                department(before.department()),
                department(after.department()));
        add(changes, page.t("cellsettings.served"), before.served(), after.served());
        add(
                changes,
                page.t("cellsettings.zone"),
                zone(before.zone(), page),
                zone(after.zone(), page));
        return changes;
    }

    private static void add(List<Difference> changes, String label, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Difference(label, said(from), said(to)));
        }
    }

    private static String said(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static String department(String code) {
        return Departments.find(code).map(one -> one.code() + " " + one.name()).orElse(code);
    }

    private static String zone(String id, Page page) {
        return Departments.zones().stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .map(one -> Departments.place(one, page.words()))
                .orElse(id);
    }
}
