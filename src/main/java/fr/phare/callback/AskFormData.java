package fr.phare.callback;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the public page, as sent.
 *
 * @param cle identifies one showing of the page: sent twice, it makes one asking
 * @param website a field people do not see; what fills it in is a machine
 * @param check key to what was answered about aids
 * @param joindre present where the asking is to take those answers along
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
        @Nullable String check,
        @Nullable String joindre,
        @Nullable String website,
        @Nullable String chercher) {

    /**
     * @param check key to answers about aids, which the asking takes along unless told otherwise
     */
    static AskFormData empty(@Nullable String check) {
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
                check,
                "oui",
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
                check,
                joindre,
                website,
                chercher);
    }

    /**
     * @param told what was answered about aids and is taken along
     */
    AskInput input(Map<String, String> told) {
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
                preferredFrom,
                told);
    }

    boolean isJoined() {
        return joindre != null;
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
