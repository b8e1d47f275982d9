package fr.phare.expression;

import org.jspecify.annotations.Nullable;

/** What is known: the value of a name, or null where it is missing. */
@FunctionalInterface
public interface Facts {

    @Nullable Value of(String name);
}
