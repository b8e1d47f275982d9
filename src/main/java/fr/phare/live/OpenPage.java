package fr.phare.live;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page, or one browser with several. Nobody waits for a slow one: what is told meanwhile
 * is told as one, with the newest version, when it is free again.
 */
final class OpenPage {

    private final SseEmitter emitter;
    private final LongSupplier version;
    private final AtomicLong untold = new AtomicLong();

    OpenPage(SseEmitter emitter, LongSupplier version) {
        this.emitter = emitter;
        this.version = version;
    }

    /** Sends the version of now; a page that knows it already does nothing. */
    void tell() {
        if (untold.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::send);
        }
    }

    private void send() {
        try {
            long told;
            do {
                told = untold.get();
                emitter.send(SseEmitter.event().name("line").data(version.getAsLong()));
            } while (!untold.compareAndSet(told, 0));
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        }
    }

    void end() {
        emitter.complete();
    }
}
