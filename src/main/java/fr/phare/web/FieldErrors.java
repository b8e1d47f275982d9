package fr.phare.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form: one message per field, in the order of the form, in plain words. */
public final class FieldErrors {

    /** A field's name as sent, and what to tell the person. */
    public record FieldError(String field, String message) {}

    private final List<FieldError> errors = new ArrayList<>();

    /** Adds {@code message} to {@code field}, unless that field has one already. */
    public void add(String field, String message) {
        if (on(field).isEmpty()) {
            errors.add(new FieldError(field, message));
        }
    }

    public Optional<String> on(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<FieldError> all() {
        return List.copyOf(errors);
    }
}
