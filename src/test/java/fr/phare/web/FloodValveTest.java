package fr.phare.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A real server with nothing but the valve, and something behind it that counts. */
class FloodValveTest {

    private static final int BURST = (int) RateLimit.ANYTHING.burst();

    private final AtomicInteger reached = new AtomicInteger();
    private final Tomcat server = new Tomcat();

    @TempDir private Path directory;

    @BeforeEach
    void start() throws Exception {
        server.setBaseDir(directory.toString());
        server.setPort(0);
        StandardContext context = (StandardContext) server.addContext("", directory.toString());
        context.getPipeline().addValve(new FloodValve(new RateLimits(1)));
        Tomcat.addServlet(context, "counting", new Counting());
        context.addServletMappingDecoded("/", "counting");
        server.getConnector();
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        server.destroy();
    }

    @Test
    void anAddressThatSendsTooMuchIsRefusedBeforeItCostsAndOthersAreServed() throws Exception {
        try (HttpClient machine = from("127.0.0.9");
                HttpClient person = from("127.0.0.10")) {
            HttpResponse<String> answer = ask(machine);
            // The bucket fills again while it is emptied: at most a hundred a second.
            for (int sent = 1; answer.statusCode() == 200 && sent < BURST * 20; sent++) {
                answer = ask(machine);
            }

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Attendez une minute").contains("Wait a minute");
            HttpResponse<String> program = ask(machine, "/api/v1/callbacks");
            while (program.statusCode() == 200) {
                program = ask(machine, "/api/v1/callbacks");
            }
            assertThat(program.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(JsonMapper.shared().readTree(program.body()).get("status").intValue())
                    .isEqualTo(429);
            int before = reached.get();
            assertThat(before).isGreaterThanOrEqualTo(BURST);
            assertThat(ask(person).statusCode()).isEqualTo(200);
            assertThat(reached.get()).isEqualTo(before + 1);
        }
    }

    private static HttpClient from(String address) throws Exception {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Under another made-up address each time: nobody believes it. */
    private HttpResponse<String> ask(HttpClient client) throws Exception {
        return ask(client, "/");
    }

    private HttpResponse<String> ask(HttpClient client, String path) throws Exception {
        String host = "http://127.0.0.1:" + server.getConnector().getLocalPort();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(host + path))
                        .header("X-Forwarded-For", "192.0.2." + reached.get() % 200)
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private final class Counting extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            reached.incrementAndGet();
        }
    }
}
