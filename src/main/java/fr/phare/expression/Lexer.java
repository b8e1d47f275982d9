package fr.phare.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. */
final class Lexer {

    static final int MAX_LENGTH = 2_000;

    private static final List<String> SYMBOLS =
            List.of(
                    "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "(", ")", "[",
                    "]", ",");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new RefusedSyntax(MAX_LENGTH, "longer than " + MAX_LENGTH + " characters");
        }
        return new Lexer(text).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (isNameStart(c)) {
                name();
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private void number() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '.' || isNamePart(text.charAt(at)))) {
            throw new RefusedSyntax(
                    at, "numbers are whole: write money in cents, shares in basis points");
        }
        tokens.add(new Token(Token.Kind.NUMBER, text.substring(start, at), start));
    }

    private void name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), start));
    }

    private void string(char quote) {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\n' || c == '\r') {
                throw new RefusedSyntax(at - 1, "a text must end on its line");
            }
            content.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            throw new RefusedSyntax(start, "this text is not closed");
        }
        at++;
        tokens.add(new Token(Token.Kind.STRING, content.toString(), start));
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        if (c != '\\' && c != '"' && c != '\'') {
            throw new RefusedSyntax(at - 1, "only \\\\, \\\" and \\' can be escaped");
        }
        return c;
    }

    private void symbol(char c) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(new Token(Token.Kind.SYMBOL, symbol, at));
                at += symbol.length();
                return;
            }
        }
        throw new RefusedSyntax(at, reason(c));
    }

    private static String reason(char c) {
        return switch (c) {
            case '/', '%' -> "there is no division: multiply the other side";
            case '?', ':' -> "there is no ternary: use && and ||";
            case '=' -> "a comparison is written ==";
            case '&', '|' -> "write && and ||";
            default -> "unexpected character " + printable(c);
        };
    }

    private static String printable(char c) {
        return c > ' ' && c < 127 ? "'" + c + "'" : "U+%04X".formatted((int) c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '_';
    }
}
