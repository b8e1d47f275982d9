package fr.phare.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone around a business.
 *
 * @param phone E.164
 * @param speaks the one we speak with
 */
public record Person(
        UUID id,
        PersonRole role,
        String name,
        @Nullable String phone,
        @Nullable String email,
        boolean deceased,
        boolean speaks,
        int version) {

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
