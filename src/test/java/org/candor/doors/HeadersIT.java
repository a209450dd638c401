package org.candor.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candor.journey.Portal;
import org.candor.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser, and what the port answers at all (security checklist 43 to 54 and 81 to 86). */
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql") // the same answers on both
class HeadersIT {
    private static final Map<String, String> FIXED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final Person somebody = new Person();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/sign-in.xhtml",
                "/index.xhtml",
                "/patient/home.xhtml",
                "/admin/people.xhtml",
                "/metrics",
                "/no-such-page",
                "/public/no-such-page.xhtml",
                "/patient/document"
            })
    void every_answer_that_may_hold_something_carries_the_rules(String path) {
        var answer = somebody.says("GET", path, Map.of(), "");
        var missing = FIXED.entrySet().stream()
                .filter(rule -> !answer.headers().allValues(rule.getKey()).equals(List.of(rule.getValue())))
                .map(rule -> rule.getKey() + ": " + answer.headers().allValues(rule.getKey()))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void scripts_run_only_with_the_nonce_of_this_very_answer() {
        var first = policy(somebody.says("GET", "/public/sign-in.xhtml", Map.of(), ""));
        var second = policy(somebody.says("GET", "/public/sign-in.xhtml", Map.of(), ""));
        var nonce = Pattern.compile("script-src 'self' 'nonce-([A-Za-z0-9+/=]{20,})'");

        assertTrue(nonce.matcher(first).find(), first);
        assertFalse(first.equals(second), "a nonce is used once");
        assertFalse(first.contains("unsafe"), first);
        assertTrue(first.startsWith("default-src 'none'") && first.contains("frame-ancestors 'none'"), first);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void the_session_s_cookie_is_out_of_reach_of_scripts_and_of_foreign_forms() {
        var cookie = new Person()
                .says("GET", "/public/sign-in.xhtml", Map.of(), "")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");

        assertTrue(cookie.matches("candor-session=\\w+; Path=/; HttpOnly; SameSite=[Ll]ax"), cookie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND"})
    void there_are_no_other_methods(String method) throws IOException {
        var status = raw(method + " /index.xhtml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .lines()
                .findFirst()
                .orElse("");

        assertTrue(status.matches("HTTP/1.1 (400|403|405|501).*"), status);
    }

    @Test
    void no_answer_names_server_or_version() throws IOException {
        for (var path : List.of("/", "/index.xhtml", "/metrics", "/%", "/.//WEB-INF/web.xml")) {
            var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertFalse(
                    Pattern.compile("(?i)payara|glassfish|grizzly|x-powered-by|\\nserver:|mojarra")
                            .matcher(answer)
                            .find(),
                    path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "not an address"})
    void a_form_of_another_page_is_refused(String origin) {
        var headers = new java.util.HashMap<>(FORM);
        headers.put("Origin", origin);

        assertEquals(
                403,
                somebody.says("POST", "/public/sign-in.xhtml", headers, "a=b").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void what_the_browser_says_of_another_site_is_believed(String site) {
        var headers = new java.util.HashMap<>(FORM);
        headers.put("Sec-Fetch-Site", site);

        assertEquals(
                403,
                somebody.says("POST", "/public/sign-in.xhtml", headers, "a=b").statusCode());
    }

    /** Contradicting lengths are how a second request is smuggled past a proxy: such a request is not answered twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\nHost: x\r\n\r\n",
                "Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcdGET /x HTTP/1.1\r\nHost: x\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void contradicting_lengths_smuggle_nothing(String rest) throws IOException {
        var answer = raw("POST /public/sign-in.xhtml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n" + rest);
        var answers =
                Pattern.compile("HTTP/1\\.1 \\d{3}").matcher(answer).results().count();

        assertTrue(answers <= 1, answer);
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
    }

    @Test
    void the_way_after_signing_in_never_leaves_the_portal() {
        for (var next : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/patient/../evil",
                "/patient/home.xhtml%0d%0aX:y")) {
            var page = somebody.says(
                    "GET",
                    "/public/sign-in.xhtml?next="
                            + Person.encoded(Map.of("n", List.of(next))).substring(2),
                    Map.of(),
                    "");

            assertEquals(200, page.statusCode());
            assertFalse(page.headers().map().containsKey("X"), next);
        }
    }

    @Test
    void a_name_for_the_window_in_the_address_is_not_written_into_the_page() {
        var page = somebody.says("GET", "/public/sign-in.xhtml?jfwid=%27%3Balert(1)%2F%2F", Map.of(), "");

        assertFalse(page.body().contains("';alert(1)"));
        assertFalse(page.body().contains("&#39;;alert(1)"));
    }

    /** FW10 and FW11: the forms in which other servers gave their configuration away. */
    @Test
    void no_spelling_of_an_address_shows_what_lies_behind_the_pages() throws IOException {
        var shown = new ArrayList<String>();
        for (var path : List.of(
                "/.//WEB-INF/classes/META-INF/microprofile-config.properties",
                "/./WEB-INF/web.xml",
                "/public/../WEB-INF/web.xml",
                "/public/..%2fWEB-INF/web.xml",
                "/public/..;/WEB-INF/web.xml",
                "/WEB-INF;x/web.xml",
                "/%57EB-INF/web.xml",
                "/web-inf/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?loc=/../../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/resources/../WEB-INF/web.xml",
                "/resources/..%5cWEB-INF/web.xml",
                "/META-INF/MANIFEST.MF")) {
            var answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            if (answer.startsWith("HTTP/1.1 200")
                    || answer.startsWith("HTTP/1.1 5")
                    || answer.contains("<web-app")
                    || answer.contains("candor.db")) {
                shown.add(path + " " + answer.lines().findFirst().orElse(""));
            }
        }
        assertEquals(List.of(), shown);
    }

    private static String raw(String request) throws IOException {
        var portal = URI.create(Portal.here().url());
        try (var line = new Socket()) {
            line.connect(new InetSocketAddress(portal.getHost(), portal.getPort()), 5_000);
            line.setSoTimeout(10_000);
            line.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
            return new String(line.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }
}
