package fr.phare.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java file as the compiler reads it, without types. */
record Source(Path path, String text, CompilationUnitTree tree, SourcePositions positions) {

    /** The files below {@code roots}, in the order of their paths. */
    static List<Source> below(Path... roots) {
        List<Path> files = Stream.of(roots).flatMap(root -> files(root, ".java")).toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> sources = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree tree : task.parse()) {
                Path path = Path.of(tree.getSourceFile().toUri());
                sources.add(new Source(path, Files.readString(path), tree, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** The files below {@code root} whose names end in {@code ending}, in order. */
    static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> walked = Files.walk(root)) {
            return walked
                    .filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    String packageName() {
        return String.valueOf(tree.getPackageName());
    }

    boolean isMain() {
        return path.startsWith(Path.of("src/main").toAbsolutePath());
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** How many lines {@code method} covers, without Javadoc and annotations. */
    long linesOf(MethodTree method) {
        long modifiersEnd = positions.getEndPosition(tree, method.getModifiers());
        long start = Math.max(modifiersEnd, positions.getStartPosition(tree, method));
        return line(positions.getEndPosition(tree, method)) - line(start) + 1;
    }

    private long line(long position) {
        return tree.getLineMap().getLineNumber(position);
    }
}
