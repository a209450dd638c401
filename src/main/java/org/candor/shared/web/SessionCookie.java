package org.candor.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie that carries a session. Where the portal's address is https it is bound to that one host and never travels in
 * the clear, also behind a proxy that ends TLS. Source: OWASP ASVS 5.0.0, 3.3.1 to 3.3.4.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    static final String PLAIN = "candor-session";
    static final String BOUND = "__Host-candor-session";

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String portal;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        var secure = portal.startsWith("https://");
        cookie.setName(secure ? BOUND : PLAIN);
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setAttribute("SameSite", "Lax");
    }
}
