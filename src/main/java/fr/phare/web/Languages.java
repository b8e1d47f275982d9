package fr.phare.web;

import fr.phare.access.Viewer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Which language a request is answered in: the address's {@code lang}, else the person's choice,
 * else the browser's, else French.
 */
@Component
public class Languages {

    static final String COOKIE = "phare_langue";
    static final List<Locale> OFFERED = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** In the query itself: reading parameters would read the body of a form. */
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=(fr|en)(?:&|$)");

    private final MessageSource messages;

    Languages(MessageSource messages) {
        this.messages = messages;
    }

    /** The words of the language that {@code request} asks for. */
    public Words of(HttpServletRequest request) {
        return in(locale(request));
    }

    /** The words of {@code locale}. */
    public Words in(Locale locale) {
        return new Words(messages, locale);
    }

    /** The words of the language {@code tag}, {@code fr} where it is not offered. */
    public Words in(String tag) {
        return in(offered(tag));
    }

    /** The words of the language {@code tag} for a command, without the server around it. */
    public static Words alone(String tag) {
        return new Words(MessageFiles.source(), offered(tag));
    }

    /** Keeps the choice of {@code tag} in this browser, for a year. */
    public void choose(String tag, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, offered(tag).getLanguage())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Locale locale(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher asked = ASKED.matcher(query == null ? "" : query);
        if (asked.find()) {
            return offered(asked.group(1));
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return offered(cookie.getValue());
        }
        return Viewer.current()
                .map(viewer -> offered(viewer.language()))
                .orElseGet(() -> preferred(request));
    }

    private static Locale preferred(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.length() > 200) {
            return Locale.FRENCH;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return match == null ? Locale.FRENCH : match;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }

    static Locale offered(String tag) {
        return "en".equals(tag) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
