package fr.phare.callback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the public page, as sent.
 *
 * @param cle identifies one showing of the page: sent twice, it makes one asking
 * @param website a field people do not see; what fills it in is a machine
 * @param chercher present when the button beside the company field was pressed
 */
record AskFormData(
        @Nullable String cle,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String topic,
        @Nullable String preferredFrom,
        @Nullable String urgent,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String q,
        @Nullable String siret,
        @Nullable String postcode,
        @Nullable String message,
        @Nullable String website,
        @Nullable String chercher) {

    static AskFormData empty() {
        return new AskFormData(
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    AskFormData withKey(String key) {
        return new AskFormData(
                key,
                name,
                phone,
                topic,
                preferredFrom,
                urgent,
                contact,
                email,
                q,
                siret,
                postcode,
                message,
                website,
                chercher);
    }

    AskInput input() {
        return new AskInput(
                name,
                phone,
                contact,
                email,
                siret,
                postcode,
                topic,
                isUrgent(),
                message,
                preferredFrom);
    }

    boolean isUrgent() {
        return urgent != null;
    }

    boolean isTrap() {
        return website != null && !website.isBlank();
    }

    boolean isCompanySearch() {
        return chercher != null;
    }

    boolean hasCompanyQuery() {
        return q != null && !q.isBlank();
    }

    String companyQuery() {
        return q == null ? "" : q;
    }

    /** The key to send along: a page that was stored without one gets a new one. */
    String key() {
        return cle == null || cle.isBlank() || cle.length() > 64
                ? UUID.randomUUID().toString()
                : cle;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "AskFormData";
    }
}
