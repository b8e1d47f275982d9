package fr.phare.widget;

import fr.phare.chamber.Cell;
import fr.phare.phone.PhoneNumber;
import fr.phare.web.Page;
import fr.phare.web.PublicAddress;
import org.springframework.stereotype.Component;

/** What the people who keep a site copy into it, with the addresses of this installation. */
@Component
class Snippets {

    /**
     * CSS pixels. No higher than a screen: after sending, the top of the frame must be in sight.
     */
    private static final int FRAME_HEIGHT = 640;

    private final PublicAddress address;

    Snippets(PublicAddress address) {
        this.address = address;
    }

    /** The form as its newest release. */
    String following(Cell cell, Page page) {
        return "<script type=\"module\" src=\"%s\" async></script>\n".formatted(at("/widget/v1.js"))
                + tags(cell, page);
    }

    /** The form as exactly that release. */
    String pinned(Releases.Release release, Cell cell, Page page) {
        return """
        <script type="module" src="%s"
          integrity="%s"
          crossorigin="anonymous" async></script>
        """
                        .formatted(at("/widget/" + release.version() + ".js"), release.integrity())
                + tags(cell, page);
    }

    private String tags(Cell cell, Page page) {
        return """
        <phare-rappel cell="%s" lang="%s">
          %s
        </phare-rappel>
        """
                .formatted(cell.slug(), page.language(), otherwise(cell, page));
    }

    /** What stands between the tags, for whoever does not get the form. */
    private String otherwise(Cell cell, Page page) {
        return "<p>%s <a href=\"tel:%s\">%s</a> %s <a href=\"%s\">%s</a>.</p>"
                .formatted(
                        page.t("widget.otherwise.call"),
                        cell.phoneShown(),
                        new PhoneNumber(cell.phoneShown()).display(),
                        page.t("widget.otherwise.or"),
                        at("/rappel/" + cell.slug()),
                        page.t("widget.otherwise.ask"));
    }

    /** The page of the cell in a frame. */
    String frame(Cell cell, Page page) {
        return """
        <iframe src="%s?lang=%s" title="%s"
          width="100%%" height="%d" loading="lazy"></iframe>
        """
                .formatted(
                        at("/rappel/" + cell.slug() + "/cadre"),
                        page.language(),
                        page.t("widget.frame.title"),
                        FRAME_HEIGHT);
    }

    /** What a page with a content policy adds to it for the form. */
    String policy() {
        return "script-src %s;\nconnect-src %s;\n".formatted(at("/widget/"), at("/api/v1/"));
    }

    /** What it adds for the frame. */
    String framePolicy() {
        return "frame-src %s;\n".formatted(at("/rappel/"));
    }

    private String at(String path) {
        return address.of(path);
    }
}
