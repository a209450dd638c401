package org.candor.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candor.journey.Portal;

/** Somebody who speaks HTTP with the portal, with a session of their own and without a browser's good manners. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Portal portal;

    public Person() {
        this(Portal.here());
    }

    public Person(Portal portal) {
        this.portal = portal;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** The page at the end of the way. */
    public Answer open(String path) {
        var answer = get(path);
        for (var hop = 0; hop < 5 && !answer.way().isEmpty(); hop++) {
            answer = get(answer.way());
        }
        return answer;
    }

    public Answer post(String path, Map<String, List<String>> parameters) {
        var body = encoded(parameters);
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (parameters.containsKey("jakarta.faces.partial.ajax")) {
            request.header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest");
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    public Person signedIn(String email, String password) {
        var form = Form.in(open("/public/sign-in.xhtml"), "signIn")
                .with("email", email)
                .with("password", password);
        var answer = post(form.action(), form.pressed("send"));
        if (answer.way().isEmpty()) {
            throw new IllegalStateException(email + " cannot sign in: " + answer.sentences());
        }
        return this;
    }

    /** Any method, any header, any body, and all that the server says to it. */
    public HttpResponse<String> says(String method, String path, Map<String, String> headers, String body) {
        var request = request(path)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    /** Value of a cookie of this session, empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.address(path))).timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) {
        var start = System.nanoTime();
        var answer = exchange(request);
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Parameters as a form's body or an address's query carries them. */
    public static String encoded(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
