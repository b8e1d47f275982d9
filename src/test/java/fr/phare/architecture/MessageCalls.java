package fr.phare.architecture;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which message keys a set of Java sources speaks of. */
final class MessageCalls extends TreeScanner<Void, Void> {

    /** {@code t("key", …)} with as many arguments. */
    record Call(String key, int arguments) {}

    private final List<Call> calls = new ArrayList<>();
    private final Set<String> ofPrefixes = new TreeSet<>();
    private final Set<String> literals = new TreeSet<>();
    private final Set<String> ofSettings = new TreeSet<>();
    private final Set<String> recorded = new TreeSet<>();

    private MessageCalls() {}

    static MessageCalls in(List<Source> sources) {
        MessageCalls found = new MessageCalls();
        sources.forEach(source -> found.scan(source.tree(), null));
        return found;
    }

    /** The keys that are written out in a call. */
    List<Call> calls() {
        return calls;
    }

    /** The prefixes of {@code of("prefix", CONSTANT)}. */
    Set<String> ofPrefixes() {
        return ofPrefixes;
    }

    /** Every string, where it is not a word of the journal. */
    Set<String> literals() {
        return literals;
    }

    /** What the settings and placeholders that are declared are called on screens. */
    Set<String> ofSettings() {
        return ofSettings;
    }

    /** What the actions that the audit log is given are called in the journal. */
    Set<String> recorded() {
        return recorded;
    }

    @Override
    public Void visitLiteral(LiteralTree node, Void unused) {
        if (node.getValue() instanceof String text) {
            literals.add(text);
        }
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
        List<? extends ExpressionTree> arguments = node.getArguments();
        String name = name(node.getMethodSelect());
        if (name.equals("record")) {
            written(arguments.getFirst())
                    .map(action -> "journal.did." + action)
                    .forEach(recorded::add);
            return null;
        }
        if (!arguments.isEmpty()) {
            written(arguments.getFirst())
                    .forEach(key -> declared(node.getMethodSelect().toString(), key));
        }
        if (name.equals("t") && !arguments.isEmpty()) {
            written(arguments.getFirst())
                    .forEach(key -> calls.add(new Call(key, arguments.size() - 1)));
        } else if (name.equals("of") && arguments.size() == 2 && !ofAType(node)) {
            written(arguments.getFirst()).forEach(ofPrefixes::add);
        }
        return super.visitMethodInvocation(node, null);
    }

    private void declared(String method, String key) {
        String label = key.replaceFirst("\\.", ".setting.");
        switch (method) {
            case "Setting.number" ->
                    ofSettings.addAll(Set.of(label, label + ".hint", label + ".unit"));
            case "Setting.duration",
                    "Setting.yesNo",
                    "Setting.choice",
                    "Setting.colour",
                    "Setting.picture" ->
                    ofSettings.addAll(Set.of(label, label + ".hint"));
            case "Translated.text" ->
                    ofSettings.addAll(Set.of(label, label + ".hint", label + ".shipped"));
            case "Placeholder.of" -> ofSettings.addAll(Set.of(key, key + ".sample"));
            default -> {}
        }
    }

    private static String name(ExpressionTree method) {
        return switch (method) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> "";
        };
    }

    /** {@code Map.of} and the like. */
    private static boolean ofAType(MethodInvocationTree node) {
        return node.getMethodSelect() instanceof MemberSelectTree select
                && select.getExpression().toString().matches("([\\w.]+\\.)?[A-Z]\\w*");
    }

    /** The strings that {@code expression} can be, as far as they are written out. */
    private static Stream<String> written(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal when literal.getValue() instanceof String text ->
                    Stream.of(text);
            case ParenthesizedTree inner -> written(inner.getExpression());
            case ConditionalExpressionTree either ->
                    Stream.concat(
                            written(either.getTrueExpression()),
                            written(either.getFalseExpression()));
            default -> Stream.empty();
        };
    }
}
