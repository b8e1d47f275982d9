package fr.phare.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody tries to sign in from.
 *
 * @param address network address
 * @param browser the key that the browser keeps since it signed in; empty where it has none
 */
record Origin(String address, String browser) {

    static Origin of(HttpServletRequest request) {
        Cookie key = WebUtils.getCookie(request, KnownBrowsers.COOKIE);
        return new Origin(request.getRemoteAddr(), key == null ? "" : key.getValue());
    }

    @Override
    public String toString() {
        return "Origin";
    }
}
