package org.candor.races;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who speaks HTTP and can send one filled form as often as a nervous finger does. */
public final class Sender {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String portal;

    Sender() {
        this(System.getProperty("candor.url"));
    }

    public Sender(String portal) {
        this.portal = portal;
    }

    /** A form as it was shown, ready to be sent. */
    public record Filled(String action, String body) {}

    public Sender signedIn(String who, String password) throws IOException, InterruptedException {
        send(filled(
                "/public/sign-in.xhtml",
                "signIn",
                "send",
                Map.of("email", who + "@candor.example", "password", password)));
        return this;
    }

    public Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(
                send(HttpRequest.newBuilder(URI.create(portal).resolve(path)).GET())
                        .body());
    }

    public Filled filled(String path, String form, String button, Map<String, String> given)
            throws IOException, InterruptedException {
        var page = page(path);
        var shown = page.selectFirst("form[id=" + form + "]");
        if (shown == null) {
            throw new IOException("No form " + form + " at " + path + ": " + page.title());
        }
        var all = new LinkedHashMap<String, String>();
        shown.select("input[type=hidden]").forEach(hidden -> all.put(hidden.attr("name"), hidden.val()));
        given.forEach((name, value) -> all.put(form + ":" + name, value));
        all.put(form + ":" + button, form + ":" + button);
        var body = all.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return new Filled(shown.attr("action"), body);
    }

    public HttpResponse<String> send(Filled form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal).resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.body())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
