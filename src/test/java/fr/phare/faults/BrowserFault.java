package fr.phare.faults;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tests of {@code NotesE2E}, which is their short form, in a real Chromium. */
final class BrowserFault implements Fault {

    private static final String TESTS = "fr.phare.e2e.NotesE2E";
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "browser";
    }

    @Override
    public String title() {
        return "A browser that loses connection, tab or session in the middle of a note";
    }

    @Override
    public Findings run(Scale scale) throws Exception {
        Findings findings = new Findings();
        Class<?> tests = Class.forName(TESTS);
        Constructor<?> constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        call(tests, BeforeAll.class, instance);
        try {
            for (int round = 0; round < (scale.whole() ? ROUNDS : 1); round++) {
                for (Method test : having(tests, Test.class)) {
                    findings.look(words(test), holds(test, instance), test.getName());
                }
            }
        } finally {
            call(tests, AfterAll.class, instance);
        }
        return findings;
    }

    private static List<Method> having(Class<?> tests, Class<? extends Annotation> mark) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(mark))
                .peek(method -> method.setAccessible(true))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }

    private static void call(Class<?> tests, Class<? extends Annotation> mark, Object instance)
            throws ReflectiveOperationException {
        for (Method method : having(tests, mark)) {
            method.invoke(instance);
        }
    }

    private static boolean holds(Method test, Object instance) throws IllegalAccessException {
        try {
            test.invoke(instance);
            return true;
        } catch (InvocationTargetException failed) {
            System.out.println(failed.getCause());
            return false;
        }
    }

    /** {@code aDeadTabLosesNoWord} as a sentence. */
    private static String words(Method test) {
        return test.getName().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
