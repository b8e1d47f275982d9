package fr.phare.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.phare.access.Action;
import fr.phare.web.Page;
import fr.phare.web.TemplateViews;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/**
 * The line as HTML, the same for everybody of a chamber who reads one language and may do the same
 * in it. Written and compressed once for all who look.
 */
@Component
class LineFragment {

    /** One state of the line, written. */
    static final class Written implements Content {

        private final String html;
        private final byte[] zipped;

        private Written(String html) {
            this.html = html;
            this.zipped = zip(html);
        }

        byte[] plain() {
            return html.getBytes(StandardCharsets.UTF_8);
        }

        /** The same in gzip format (RFC 1952). */
        byte[] zipped() {
            return zipped.clone();
        }

        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent(html);
        }
    }

    /** For whom it is written: no more than this of who looks. */
    private record Readers(String language, boolean reassigning) {}

    private final LineView view;
    private final TemplateViews templates;

    /** Of each state of a line that is still shown to anybody. */
    private final Cache<LineView.Line, Map<Readers, Written>> written =
            Caffeine.newBuilder().weakKeys().build();

    LineFragment(LineView view, TemplateViews templates) {
        this.view = view;
        this.templates = templates;
    }

    /** The line of the current chamber for readers like that of {@code page}. */
    Written now(Page page) {
        LineView.Line line = view.now();
        return written.get(line, state -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        new Readers(page.language(), page.may(Action.REASSIGN_REQUEST)),
                        readers -> write(line, page, readers));
    }

    private Written write(LineView.Line line, Page page, Readers readers) {
        Map<String, Object> model =
                Map.of(
                        "page", page.ofNobody(),
                        "line", line,
                        "reassigning", readers.reassigning());
        return new Written(templates.render("desk/line", model));
    }

    private static byte[] zip(String html) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(html.length() / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
