package fr.phare.setup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plan file says; its form is described in docs/setup-plan.md. */
record SetupPlan(List<ChamberPlan> chambers) {

    record ChamberPlan(String name, String kind, List<CellPlan> cells, List<PersonPlan> people) {}

    /**
     * @param hours day or days of the week to opening ranges, such as {@code mon-fri: 9:00-12:00}
     */
    record CellPlan(
            String slug,
            String name,
            String phone,
            String zone,
            String department,
            Map<String, String> hours) {}

    /**
     * @param password only in a demonstration; elsewhere the person is invited
     */
    record PersonPlan(
            String email,
            String name,
            List<String> roles,
            String language,
            @Nullable String password) {

        @Override
        public String toString() {
            return "PersonPlan" + roles;
        }
    }
}
