package fr.phare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md says under “Taste”, as far as it can be counted. */
class StyleTest {

    /** What a rule lets through, with the reason. What is no longer needed here fails. */
    private static final Map<String, Map<String, String>> ALLOWED =
            Map.of(
                    "own time",
                    Map.of(
                            "WebConfiguration.java",
                            "makes the clock that all others are given",
                            "EligibilityCommand.java",
                            "runs without the server that makes it"),
                    "printing",
                    Map.of(
                            "RefusalReporter.java",
                            "says why nothing starts, log or no log",
                            "SireneCommand.java",
                            "is a command of a terminal",
                            "EligibilityCommand.java",
                            "is a command of a terminal"));

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int COMPONENT_PARAMETERS = 5;
    private static final int COLUMNS = 100;
    private static final Set<String> COMPONENTS =
            Set.of("Component", "Controller", "RestController", "Service", "Configuration");
    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Utils?|Manager|Helper|Impl|Dto|DTO)");
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Set<String> CLOCKS =
            Set.of(
                    "Instant.now",
                    "LocalDate.now",
                    "LocalTime.now",
                    "LocalDateTime.now",
                    "OffsetDateTime.now",
                    "ZonedDateTime.now",
                    "YearMonth.now",
                    "Year.now",
                    "System.currentTimeMillis",
                    "Clock.systemUTC",
                    "Clock.systemDefaultZone");

    private static final List<Source> SOURCES =
            Source.below(Path.of("src/main/java"), Path.of("src/test/java"));

    /** A part of a file and the name by which the list above calls it. */
    private record Part<T extends Tree>(Source source, String name, T tree) {}

    @Test
    void filesAreShort() {
        assertOnlyAllowed(
                "long files",
                SOURCES.stream()
                        .filter(source -> source.lines().size() > FILE_LINES)
                        .map(Source::name));
    }

    @Test
    void methodsAreShort() {
        assertOnlyAllowed(
                "long methods",
                methods()
                        .filter(method -> method.source().linesOf(method.tree()) > METHOD_LINES)
                        .map(Part::name));
    }

    @Test
    void componentsNeedFewOthers() {
        assertOnlyAllowed(
                "large constructors",
                classes()
                        .filter(type -> annotated(type.tree(), COMPONENTS))
                        .filter(type -> widestConstructor(type.tree()) > COMPONENT_PARAMETERS)
                        .map(Part::name));
    }

    @Test
    void linesFitBesideOneAnother() {
        assertOnlyAllowed(
                "long lines",
                SOURCES.stream()
                        .filter(source -> source.lines().stream().anyMatch(StyleTest::isLong))
                        .map(Source::name));
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        assertOnlyAllowed(
                "empty names",
                classes()
                        .filter(type -> EMPTY_NAME.matcher(type.tree().getSimpleName()).matches())
                        .map(Part::name));
    }

    @Test
    void nothingIsLeftForLater() {
        assertOnlyAllowed(
                "left for later",
                SOURCES.stream()
                        .filter(source -> LEFT_OVER.matcher(source.text()).find())
                        .map(Source::name));
    }

    @Test
    void theTimeComesFromTheClock() {
        assertOnlyAllowed("own time", classesThat(StyleTest::readsTheTime));
    }

    @Test
    void nothingIsPrintedPastTheLog() {
        assertOnlyAllowed(
                "printing",
                SOURCES.stream()
                        .filter(Source::isMain)
                        .filter(source -> source.text().matches("(?s).*System\\.(out|err)\\b.*"))
                        .map(Source::name));
    }

    @Test
    void everyPackageIsNullMarkedAndEveryModuleDeclared() {
        Set<String> packages =
                SOURCES.stream()
                        .filter(Source::isMain)
                        .map(Source::packageName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages)
                .allSatisfy(name -> assertThat(marks(name)).as(name).contains("NullMarked"));
        assertThat(packages)
                .filteredOn(name -> name.matches("fr\\.phare\\.[^.]+"))
                .allSatisfy(name -> assertThat(marks(name)).as(name).contains("ApplicationModule"));
    }

    private static void assertOnlyAllowed(String rule, Stream<String> broken) {
        Map<String, String> allowed = ALLOWED.getOrDefault(rule, Map.of());
        Set<String> found = broken.collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as("%s, but for: %s", rule, allowed).isEqualTo(allowed.keySet());
    }

    private static boolean isLong(String line) {
        return line.codePointCount(0, line.length()) > COLUMNS && !line.startsWith("import ");
    }

    private static Collection<String> marks(String packageName) {
        return SOURCES.stream()
                .filter(source -> source.name().equals("package-info.java"))
                .filter(source -> source.packageName().equals(packageName))
                .flatMap(source -> source.tree().getPackageAnnotations().stream())
                .map(StyleTest::name)
                .toList();
    }

    private static String name(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString().replaceAll(".*\\.", "");
    }

    private static boolean annotated(ClassTree type, Set<String> names) {
        return type.getModifiers().getAnnotations().stream()
                .anyMatch(annotation -> names.contains(name(annotation)));
    }

    private static int widestConstructor(ClassTree type) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals("<init>"))
                .mapToInt(method -> method.getParameters().size())
                .max()
                .orElse(0);
    }

    /** A {@code now(clock)} is not its own time. */
    private static boolean readsTheTime(MethodInvocationTree call) {
        return call.getArguments().isEmpty()
                && call.getMethodSelect() instanceof MemberSelectTree select
                && CLOCKS.contains(select.toString().replaceAll(".*\\.(?=[A-Z]\\w*\\.\\w+$)", ""));
    }

    private static Stream<String> classesThat(Predicate<MethodInvocationTree> call) {
        List<String> found = new ArrayList<>();
        for (Source source : SOURCES) {
            if (source.isMain()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
                        if (call.test(node)) {
                            found.add(source.name());
                        }
                        return super.visitMethodInvocation(node, null);
                    }
                }.scan(source.tree(), null);
            }
        }
        return found.stream();
    }

    private static Stream<Part<ClassTree>> classes() {
        return parts().stream()
                .filter(part -> part.tree() instanceof ClassTree)
                .map(part -> new Part<>(part.source(), part.name(), (ClassTree) part.tree()));
    }

    private static Stream<Part<MethodTree>> methods() {
        return parts().stream()
                .filter(part -> part.tree() instanceof MethodTree)
                .map(part -> new Part<>(part.source(), part.name(), (MethodTree) part.tree()));
    }

    /** Every class and method, named like {@code RecapStore.DraftText#opening}. */
    private static List<Part<Tree>> parts() {
        List<Part<Tree>> parts = new ArrayList<>();
        for (Source source : SOURCES) {
            Deque<String> outer = new ArrayDeque<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree node, Void unused) {
                    outer.addLast(node.getSimpleName().toString());
                    parts.add(new Part<>(source, String.join(".", outer), node));
                    super.visitClass(node, null);
                    outer.removeLast();
                    return null;
                }

                @Override
                public Void visitMethod(MethodTree node, Void unused) {
                    String name = String.join(".", outer) + "#" + node.getName();
                    parts.add(new Part<>(source, name, node));
                    return super.visitMethod(node, null);
                }
            }.scan(source.tree(), null);
        }
        return parts;
    }
}
