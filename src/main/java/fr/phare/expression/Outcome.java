package fr.phare.expression;

/** What an expression evaluates to: a value, or the facts that are missing to tell. */
public sealed interface Outcome permits Value, Unknown {}
