package fr.phare.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Goes through real sessions and forms: keeps cookies, sends the token of the last form seen. */
public final class Browser {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|value=\"([^\"]+)\" name=\"_csrf\"");

    private final MockMvc mvc;
    private final Map<String, String> cookies = new HashMap<>();
    private final String address = "10." + octet() + "." + octet() + "." + octet();
    private String token = "";

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** GET {@code path} with {@code headers}, given as name, value, name, value… */
    public MockHttpServletResponse open(String path, String... headers) {
        MockHttpServletRequestBuilder request = get(path).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return perform(request);
    }

    /** POST to {@code path} the {@code fields}, given as name, value, name, value… */
    public MockHttpServletResponse send(String path, String... fields) {
        MockHttpServletRequestBuilder request = post(path).header("Accept", "text/html");
        request.param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    /** POST of a form with {@code content} as its file, and {@code fields}. */
    public MockHttpServletResponse upload(String path, byte[] content, String... fields) {
        MockMultipartFile file =
                new MockMultipartFile("file", "liste", "application/octet-stream", content);
        MockMultipartHttpServletRequestBuilder request = multipart(path).file(file);
        request.header("Accept", "text/html").param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(request);
    }

    /** An address of its own, so that tests do not use up one another's limits. */
    private static int octet() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) {
        request.remoteAddress(address);
        if (!cookies.isEmpty()) {
            request.cookie(
                    cookies.entrySet().stream()
                            .map(entry -> new Cookie(entry.getKey(), entry.getValue()))
                            .toArray(Cookie[]::new));
        }
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            for (Cookie cookie : response.getCookies()) {
                keep(cookie);
            }
            Matcher found = TOKEN.matcher(response.getContentAsString());
            if (found.find()) {
                token = found.group(1) == null ? found.group(2) : found.group(1);
            }
            return response;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void keep(Cookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** The session's cookie, empty where there is none. */
    public String session() {
        return cookies.getOrDefault("phare_session", "");
    }

    public Map<String, String> cookies() {
        return cookies;
    }
}
