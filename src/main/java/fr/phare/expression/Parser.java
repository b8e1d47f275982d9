package fr.phare.expression;

import fr.phare.expression.Value.Bool;
import fr.phare.expression.Value.Text;
import fr.phare.expression.Value.Whole;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads expressions by recursive descent.
 *
 * <pre>
 * or       = and { "||" and }
 * and      = relation { "&amp;&amp;" relation }
 * relation = sum [ ( "==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) sum | "in" list ]
 * sum      = product { ( "+" | "-" ) product }
 * product  = unary { "*" unary }
 * unary    = "!" unary | "-" unary | primary
 * primary  = number | string | "true" | "false" | name | "(" or ")"
 * list     = "[" literal { "," literal } "]"
 * </pre>
 */
final class Parser {

    static final int MAX_DEPTH = 50;

    /** Words that CEL keeps for itself, and so cannot be names. */
    private static final Set<String> RESERVED =
            Set.of(
                    "as",
                    "break",
                    "const",
                    "continue",
                    "else",
                    "false",
                    "for",
                    "function",
                    "if",
                    "import",
                    "in",
                    "let",
                    "loop",
                    "namespace",
                    "null",
                    "package",
                    "return",
                    "true",
                    "var",
                    "void",
                    "while");

    private final List<Token> tokens;
    private final IdentityHashMap<Expression, Integer> positions = new IdentityHashMap<>();
    private int next;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Parsed parse(String text, Map<String, Variable> scope) {
        try {
            Parser parser = new Parser(Lexer.tokens(text));
            Expression expression = parser.or();
            parser.expectEnd();
            Type type = new TypeCheck(scope, parser.positions).typeOf(expression);
            return new Parsed.Accepted(expression, type);
        } catch (RefusedSyntax refused) {
            return refused.asResult();
        }
    }

    private Expression or() {
        Expression left = and();
        while (peek().is("||")) {
            int position = take().position();
            left = at(position, new Expression.Or(left, and()));
        }
        return left;
    }

    private Expression and() {
        Expression left = relation();
        while (peek().is("&&")) {
            int position = take().position();
            left = at(position, new Expression.And(left, relation()));
        }
        return left;
    }

    private Expression relation() {
        Expression left = sum();
        if (peek().isWord("in")) {
            int position = take().position();
            return unchained(at(position, new Expression.In(left, list())));
        }
        for (Relation relation : Relation.values()) {
            if (peek().is(relation.symbol())) {
                int position = take().position();
                return unchained(at(position, new Expression.Compare(relation, left, sum())));
            }
        }
        return left;
    }

    private Expression unchained(Expression relation) {
        Token token = peek();
        boolean chained = token.isWord("in");
        for (Relation other : Relation.values()) {
            chained |= token.is(other.symbol());
        }
        if (chained) {
            throw new RefusedSyntax(token.position(), "comparisons do not chain: use &&");
        }
        return relation;
    }

    private Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = take();
            Operation operation = sign.is("+") ? Operation.PLUS : Operation.MINUS;
            left = at(sign.position(), new Expression.Compute(operation, left, product()));
        }
        return left;
    }

    private Expression product() {
        Expression left = unary();
        while (peek().is("*")) {
            int position = take().position();
            left = at(position, new Expression.Compute(Operation.TIMES, left, unary()));
        }
        return left;
    }

    private Expression unary() {
        Token token = peek();
        if (++depth > MAX_DEPTH) {
            throw new RefusedSyntax(token.position(), "nested deeper than " + MAX_DEPTH);
        }
        Expression read = unaryWithin(token);
        depth--;
        return read;
    }

    private Expression unaryWithin(Token token) {
        if (token.is("!")) {
            take();
            return at(token.position(), new Expression.Not(unary()));
        }
        if (!token.is("-")) {
            return primary();
        }
        take();
        return peek().kind() == Token.Kind.NUMBER
                ? at(token.position(), new Expression.Literal(number("-", take())))
                : at(token.position(), new Expression.Negative(unary()));
    }

    private Expression primary() {
        Token token = take();
        if (token.is("(")) {
            Expression inner = or();
            expect(")");
            return inner;
        }
        if (token.kind() == Token.Kind.NAME && !RESERVED.contains(token.text())) {
            return at(token.position(), new Expression.Name(token.text()));
        }
        return at(token.position(), new Expression.Literal(literal(token)));
    }

    private List<Value> list() {
        expect("[");
        List<Value> values = new ArrayList<>();
        do {
            Token token = take();
            values.add(token.is("-") ? number("-", take()) : literal(token));
        } while (comma());
        expect("]");
        return values;
    }

    private boolean comma() {
        boolean comma = peek().is(",");
        if (comma) {
            take();
        }
        return comma;
    }

    private static Value literal(Token token) {
        return switch (token.kind()) {
            case NUMBER -> number("", token);
            case STRING -> new Text(token.text());
            case NAME -> word(token);
            case SYMBOL, END -> throw unexpected(token);
        };
    }

    private static Value word(Token token) {
        if (token.text().equals("true") || token.text().equals("false")) {
            return Bool.of(token.text().equals("true"));
        }
        throw new RefusedSyntax(
                token.position(),
                RESERVED.contains(token.text())
                        ? "'" + token.text() + "' is a word of the language, not a fact"
                        : "a value is expected here, not a fact");
    }

    private static Whole number(String sign, Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            throw unexpected(token);
        }
        try {
            return new Whole(Long.parseLong(sign + token.text()));
        } catch (NumberFormatException tooLarge) {
            throw new RefusedSyntax(token.position(), "this number is too large");
        }
    }

    private static RefusedSyntax unexpected(Token token) {
        return new RefusedSyntax(
                token.position(),
                token.kind() == Token.Kind.END
                        ? "something is missing at the end"
                        : "unexpected " + token.text());
    }

    private void expect(String symbol) {
        Token token = take();
        if (!token.is(symbol)) {
            throw new RefusedSyntax(token.position(), symbol + " is expected here");
        }
    }

    private void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected(peek());
        }
    }

    private Expression at(int position, Expression expression) {
        positions.put(expression, position);
        return expression;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
