package fr.phare.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class OpenPageTest {

    private final AtomicLong version = new AtomicLong(1);
    private final Connection connection = new Connection();
    private final OpenPage page = new OpenPage(connection, version::get);

    @Test
    void whatChangesWhileAPageIsSlowIsToldAsOneWhenItIsFree() throws InterruptedException {
        page.tell();
        assertThat(connection.begun.poll(10, TimeUnit.SECONDS)).contains("data:1");
        for (int i = 2; i <= 4; i++) {
            version.set(i);
            page.tell();
        }

        connection.free.countDown();

        assertThat(connection.begun.poll(10, TimeUnit.SECONDS)).contains("data:4");
        assertThat(connection.begun.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aPageThatWasToldIsToldAgain() throws InterruptedException {
        connection.free.countDown();
        for (int i = 1; i <= 100; i++) {
            version.set(i);
            page.tell();
            String heard = connection.begun.poll(10, TimeUnit.SECONDS);
            while (heard != null && !heard.contains("data:" + i + "\n")) {
                heard = connection.begun.poll(10, TimeUnit.SECONDS);
            }
            assertThat(heard).contains("data:" + i);
        }
    }

    @Test
    void aPageThatIsGoneIsLeft() throws InterruptedException {
        connection.gone = true;
        connection.free.countDown();

        page.tell();

        assertThat(connection.ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Takes what is sent when it is {@code free}. */
    private static final class Connection extends SseEmitter {

        private final LinkedBlockingQueue<String> begun = new LinkedBlockingQueue<>();
        private final CountDownLatch free = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile boolean gone;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            begun.add(
                    event.build().stream()
                            .map(DataWithMediaType::getData)
                            .map(Object::toString)
                            .collect(Collectors.joining()));
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (gone) {
                throw new IOException("gone");
            }
        }

        @Override
        public void complete() {
            ended.countDown();
        }
    }
}
