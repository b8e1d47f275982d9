package fr.phare.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Three visitors who ask and three advisers who listen, at once, until they are stopped. */
final class MixedLoad implements AutoCloseable {

    private static final int VISITORS = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final Surprises surprises = new Surprises();
    private final AtomicInteger numbers;
    private final Journal journal;
    private volatile boolean stopped;

    private MixedLoad(Journal journal) {
        this.journal = journal;
        this.numbers = new AtomicInteger(journal.history().askings().size());
    }

    /** Signs the advisers in and begins. */
    static MixedLoad start(Installation installation, Journal journal, long seed)
            throws IOException {
        MixedLoad load = new MixedLoad(journal);
        // Whoever held something when an earlier run was stopped is gone.
        journal.history().held().forEach(held -> journal.write(Event.Kind.RELEASE, held));
        for (int i = 0; i < VISITORS; i++) {
            Caller caller = load.caller(installation);
            load.begin(load.visiting(new Visitor(caller, journal, load.surprises, seed + i)));
        }
        for (String name : Installation.ADVISERS) {
            Caller caller = load.caller(installation);
            installation.signIn(caller, name);
            long own = seed + name.hashCode();
            load.begin(load.advising(new Adviser(name, caller, journal, load.surprises, own)));
        }
        return load;
    }

    private Caller caller(Installation installation) {
        Caller caller = new Caller(installation.address());
        callers.add(caller);
        return caller;
    }

    private void begin(Runnable work) {
        running.add(threads.submit(work));
    }

    private Runnable visiting(Visitor visitor) {
        return () -> {
            while (!stopped) {
                visitor.ask(numbers.incrementAndGet());
                Caller.pause(30);
            }
        };
    }

    private Runnable advising(Adviser adviser) {
        return () -> {
            while (!stopped) {
                if (!adviser.work()) {
                    Caller.pause(50);
                }
            }
        };
    }

    void reconnect(String address) {
        callers.forEach(caller -> caller.reconnect(address));
    }

    /** Requests whose answer was cut off, each repeated until it was answered. */
    int cut() {
        return callers.stream().mapToInt(Caller::cut).sum();
    }

    /** Requests told that nothing can be kept for the moment, each repeated. */
    int unavailable() {
        return callers.stream().mapToInt(Caller::unavailable).sum();
    }

    /** Answers that no client should get. */
    List<String> surprises() {
        return surprises.all();
    }

    Journal journal() {
        return journal;
    }

    /** Lets everybody finish what they are at. */
    void stop() throws Exception {
        stopped = true;
        for (Future<?> one : running) {
            one.get();
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
        callers.forEach(Caller::close);
    }
}
