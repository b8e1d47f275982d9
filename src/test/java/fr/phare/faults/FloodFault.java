package fr.phare.faults;

import fr.phare.e2e.PackagedPhare;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Machines ask as fast as this one can, under names and addresses they make up, while people ask at
 * human pace through the proxy: the people are served, the line stays short, memory flat.
 */
final class FloodFault implements Fault {

    private static final int PEOPLE = 20;
    private static final int RATE = 2000;
    private static final String PROXY = "127\\.0\\.0\\.1";
    private static final int ASKINGS_OF_ONE_ADDRESS = 30;

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public String title() {
        return "Machines flood the public pages under made-up addresses while people ask";
    }

    @Override
    public Findings run(Scale scale) throws Exception {
        Path data = scale.place().resolve("flood").toAbsolutePath();
        PackagedPhare.empty(data);
        Findings findings = new Findings();
        Duration length = Duration.ofSeconds(scale.whole() ? 120 : 10);
        try (Installation phare =
                Installation.open(
                        data,
                        "--server.forward-headers-strategy=native",
                        "--server.tomcat.remoteip.internal-proxies=" + PROXY)) {
            List<Person> people = people(phare, length);
            long before = memory(phare);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                    Flood flood = Flood.at(phare.phare().port(), RATE, scale.seed())) {
                List<Future<?>> visits = new ArrayList<>();
                people.forEach(person -> visits.add(threads.submit(person)));
                flood.run(length);
                for (Future<?> visit : visits) {
                    visit.get();
                }
                flood.judge(findings);
                findings.remark(flood + ", in " + length.toSeconds() + " s.");
            }
            long served = people.stream().mapToLong(Person::served).sum();
            long tried = people.stream().mapToLong(Person::tried).sum();
            findings.look(
                    "at least 99 % of people served",
                    served * 100 >= tried * 99, served + "/" + tried);
            findings.remark("People served: %d/%d.".formatted(served, tried));
            long longest = people.stream().mapToLong(Person::longestMillis).max().orElse(0);
            findings.remark("Longest answer to a person: %d ms.".formatted(longest));
            line(phare, people, length, findings);
            memory(phare, before, findings);
        }
        return findings;
    }

    private static List<Person> people(Installation phare, Duration length) throws IOException {
        List<Person> people = new ArrayList<>();
        InetAddress proxy = InetAddress.ofLiteral("127.0.0.1");
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Person(new Caller(phare.address(), proxy), i, length));
        }
        return people;
    }

    /** What the machines got into the line is bounded by the limit of their two addresses. */
    private static void line(
            Installation phare, List<Person> people, Duration length, Findings findings)
            throws Exception {
        int[] entries = new int[1];
        try (Connection connection = phare.owner()) {
            Rows.each(
                    connection,
                    "select count(*) from queue.entry",
                    row -> entries[0] = row.getInt(1));
        }
        long byPeople = people.stream().mapToLong(Person::asked).sum();
        long byMachines = entries[0] - byPeople;
        long limit = 2L * (ASKINGS_OF_ONE_ADDRESS + length.toSeconds() / 20 + 1);
        findings.look("line capped by address", byMachines <= limit, byMachines + " > " + limit);
        findings.remark(
                "Into the line: %d by people, %d by machines.".formatted(byPeople, byMachines));
    }

    /** Resident kilobytes of the JVM. */
    private static long memory(Installation phare) throws IOException {
        Path status = Path.of("/proc", Long.toString(phare.phare().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** The heap may fill up to its limit of 512 MB, and no more: what lies beside it stays. */
    private static void memory(Installation phare, long before, Findings findings)
            throws IOException {
        long after = memory(phare);
        boolean bounded = after < 1_000_000;
        findings.look("memory bounded", bounded, before + " kB before, " + after + " after");
        findings.remark(
                "Resident memory: %d MB before, %d MB after.".formatted(before >> 10, after >> 10));
    }
}
