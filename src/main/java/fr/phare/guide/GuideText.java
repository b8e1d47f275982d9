package fr.phare.guide;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of the guide turned into HTML: as much of Markdown as the guide is written in (headings,
 * paragraphs, lists, tables, code; bold, code and links within a line). Pictures are left out.
 * Pure.
 */
final class GuideText {

    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) +(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,4}) +(.*)");
    private static final Pattern INLINE =
            Pattern.compile("`([^`]+)`|\\*\\*(.+?)\\*\\*|\\[([^\\]]+)\\]\\(([^)]+)\\)");
    private static final Pattern PAGE = Pattern.compile("([a-z-]+)\\.md(#.*)?");

    private final Deque<String> lines;
    private final StringBuilder html = new StringBuilder();

    private GuideText(String markdown) {
        this.lines = new ArrayDeque<>(markdown.lines().toList());
    }

    static String html(String markdown) {
        return new GuideText(markdown).whole();
    }

    /** The first heading, without marks. */
    static String title(String markdown) {
        return markdown.lines()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(heading -> heading.group(2))
                .orElse("");
    }

    private String whole() {
        while (!lines.isEmpty()) {
            String line = lines.getFirst();
            if (line.isBlank() || line.startsWith("![")) {
                lines.removeFirst();
            } else if (line.startsWith("```")) {
                code();
            } else if (HEADING.matcher(line).matches()) {
                heading(lines.removeFirst());
            } else if (line.startsWith("|")) {
                table();
            } else if (ITEM.matcher(line).matches()) {
                list(line.startsWith("-") ? "ul" : "ol");
            } else {
                html.append("<p>").append(inline(paragraph())).append("</p>\n");
            }
        }
        return html.toString();
    }

    private void heading(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            String text = heading.group(2);
            String tag = "h" + heading.group(1).length();
            html.append("<%s id=\"%s\">%s</%s>%n".formatted(tag, slug(text), inline(text), tag));
        }
    }

    /** As addresses of headings are made elsewhere, so that links hold in both places. */
    private static String slug(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .strip()
                .replace(' ', '-');
    }

    private void code() {
        lines.removeFirst();
        html.append("<pre class=\"message\"><code>");
        while (!lines.isEmpty() && !lines.getFirst().startsWith("```")) {
            html.append(HtmlUtils.htmlEscape(lines.removeFirst())).append('\n');
        }
        lines.pollFirst();
        html.append("</code></pre>\n");
    }

    private void list(String tag) {
        html.append("<%s>%n".formatted(tag));
        while (!lines.isEmpty() && ITEM.matcher(lines.getFirst()).matches()) {
            Matcher item = ITEM.matcher(paragraph());
            if (item.matches()) {
                html.append("<li>").append(inline(item.group(2))).append("</li>\n");
            }
        }
        html.append("</%s>%n".formatted(tag));
    }

    /** A line with those that go on with it. */
    private String paragraph() {
        List<String> parts = new ArrayList<>(List.of(lines.removeFirst().strip()));
        while (!lines.isEmpty() && goesOn(lines.getFirst())) {
            parts.add(lines.removeFirst().strip());
        }
        return String.join(" ", parts);
    }

    private static boolean goesOn(String line) {
        return !line.isBlank()
                && !line.startsWith("|")
                && !line.startsWith("```")
                && !HEADING.matcher(line).matches()
                && !ITEM.matcher(line).matches();
    }

    private void table() {
        html.append("<div class=\"scroll\" tabindex=\"0\"><table class=\"words\"><thead>\n");
        row(lines.removeFirst(), "th scope=\"col\"", "th");
        lines.pollFirst(); // the rule under the titles
        html.append("</thead><tbody>\n");
        while (!lines.isEmpty() && lines.getFirst().startsWith("|")) {
            row(lines.removeFirst(), "td", "td");
        }
        html.append("</tbody></table></div>\n");
    }

    private void row(String line, String opening, String closing) {
        String cells =
                Pattern.compile("\\|")
                        .splitAsStream(line.strip().substring(1))
                        .map(
                                cell ->
                                        "<%s>%s</%s>"
                                                .formatted(opening, inline(cell.strip()), closing))
                        .collect(Collectors.joining());
        html.append("<tr>").append(cells).append("</tr>\n");
    }

    private static String inline(String text) {
        Matcher found = INLINE.matcher(text);
        StringBuilder html = new StringBuilder();
        int done = 0;
        while (found.find()) {
            html.append(HtmlUtils.htmlEscape(text.substring(done, found.start()), "UTF-8"));
            html.append(marked(found));
            done = found.end();
        }
        return html.append(HtmlUtils.htmlEscape(text.substring(done), "UTF-8")).toString();
    }

    private static String marked(Matcher found) {
        if (found.group(1) != null) {
            return "<code>" + HtmlUtils.htmlEscape(found.group(1), "UTF-8") + "</code>";
        }
        if (found.group(2) != null) {
            return "<strong>" + inline(found.group(2)) + "</strong>";
        }
        return link(found.group(3), found.group(4));
    }

    /** What is not part of the guide is named, not linked: the reader may not have it. */
    private static String link(String text, String target) {
        Matcher page = PAGE.matcher(target);
        if (page.matches()) {
            String place = page.group(2) == null ? "" : page.group(2);
            String address = "index".equals(page.group(1)) ? "/aide" : "/aide/" + page.group(1);
            return "<a href=\"%s%s\">%s</a>".formatted(address, place, inline(text));
        }
        return inline(text);
    }
}
