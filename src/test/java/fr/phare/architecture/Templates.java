package fr.phare.architecture;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** The templates as the build compiled them: Java, which tells markup and expressions apart. */
final class Templates {

    /** Stands where an expression is filled in. */
    static final String FILLED_IN = "\u0000";

    private static final Path ORIGINALS = Path.of("src/main/resources/templates");
    private static final Path COMPILED = Path.of("target/generated-sources/jte");

    private Templates() {}

    /** The compiled templates that still exist. */
    static List<Source> sources() {
        return Source.below(COMPILED).stream()
                .filter(source -> Files.exists(ORIGINALS.resolve(template(source))))
                .toList();
    }

    static List<String> names() {
        return Source.files(ORIGINALS, ".jte")
                .map(path -> ORIGINALS.relativize(path).toString())
                .toList();
    }

    /** The markup of every template, in the order of the file, all branches one after another. */
    static Map<String, String> markup() {
        Map<String, String> markup = new TreeMap<>();
        sources().forEach(source -> markup.put(template(source), markup(source)));
        return markup;
    }

    private static String markup(Source source) {
        StringBuilder markup = new StringBuilder();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
                if (node.getMethodSelect() instanceof MemberSelectTree select) {
                    switch (select.getIdentifier().toString()) {
                        case "writeContent" -> markup.append(text(node));
                        case "writeUserContent" -> markup.append(FILLED_IN);
                        default -> {}
                    }
                }
                return super.visitMethodInvocation(node, null);
            }
        }.scan(source.tree(), null);
        return markup.toString();
    }

    private static String text(MethodInvocationTree call) {
        return call.getArguments().getFirst() instanceof LiteralTree literal
                ? String.valueOf(literal.getValue())
                : FILLED_IN;
    }

    private static String template(Source source) {
        AtomicReference<String> name = new AtomicReference<>("");
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree node, Void unused) {
                if (node.getName().contentEquals("JTE_NAME")
                        && node.getInitializer() instanceof LiteralTree literal) {
                    name.set(String.valueOf(literal.getValue()));
                }
                return super.visitVariable(node, null);
            }
        }.scan(source.tree(), null);
        return name.get();
    }
}
