package org.candor.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The browser rules of every answer (security checklist 43 to 54): nothing is sniffed, framed or leaked by a referrer,
 * pages are never stored, static files are. Scripts are bound by a policy on answers that Faces does not write;
 * for Faces pages PrimeFaces adds its own, with a nonce.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {
    private static final String NO_SCRIPTS = "default-src 'none'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> CRISIS_PAGES = Set.of("/help-now.html", "/ayuda-ahora.html");

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String portal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(response);
        if (request.isSecure() || portal.startsWith("https://")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        keepOrNot(request.getServletPath(), response);
        chain.doFilter(request, response);
    }

    /** The rules that are the same for every answer, also for one that is given before any filter is asked. */
    public static void put(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cache-Control", "no-store");
    }

    private static void keepOrNot(String path, HttpServletResponse response) {
        if (path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", null); // versioned by Faces, which also says how long they keep
            return;
        }
        if (path.startsWith("/resources/")) {
            response.setHeader("Cache-Control", "public, max-age=86400");
        } else if (CRISIS_PAGES.contains(path)) {
            response.setHeader("Cache-Control", "public, max-age=3600, stale-if-error=604800");
            response.setHeader("Content-Security-Policy", NO_SCRIPTS);
        } else if (!path.endsWith(".xhtml")) {
            response.setHeader("Content-Security-Policy", NO_SCRIPTS);
        }
    }
}
