package fr.phare.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which visitors reach this installation. A setting, never the request's Host
 * header: links are sent by e-mail, and a header can be forged.
 */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${phare.public-url}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The address of the private page that {@code token} opens. */
    public String follow(String token) {
        return base + "/suivi/" + token;
    }

    /** Whether only this very machine can open it: nobody has set the real one yet. */
    public boolean isLocal() {
        return base.matches("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    }

    /** The address of a path of this installation. */
    public String of(String path) {
        return base + path;
    }
}
