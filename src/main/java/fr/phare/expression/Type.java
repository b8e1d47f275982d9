package fr.phare.expression;

/** What a value can be. There are no decimals: money is in cents, shares in basis points. */
public enum Type {
    BOOL,
    INT,
    TEXT
}
