package org.candor.nodes;

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
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who signs up over HTTP, and knows only what the portal answered. */
public final class Newcomer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final String portal;

    private final IntConsumer statuses;

    public Newcomer(String portal) {
        this(portal, status -> {});
    }

    /** @param statuses is told the status of each answer */
    public Newcomer(String portal, IntConsumer statuses) {
        this.portal = portal;
        this.statuses = statuses;
    }

    /** @return whether the portal says that the account is made */
    public boolean signsUp(String email) throws IOException, InterruptedException {
        var sent = new LinkedHashMap<String, String>();
        sent.put("signUp:givenName", "Nova");
        sent.put("signUp:familyName", "Comer");
        sent.put("signUp:phone", "(503) 555-0123");
        sent.put("signUp:safeContact", "MESSAGE_OK");
        sent.put("signUp:zip", "97214");
        sent.put("signUp:language", "en");
        sent.put("signUp:bestTime", "EVENING");
        sent.put("signUp:adult", "yes");
        sent.put("signUp:email", email);
        sent.put("signUp:password", "nine slow herons at dusk");
        var answer = submits("/public/sign-up.xhtml", "signUp", "save", sent);
        return answer.statusCode() == 200
                && answer.body().contains(email)
                && !answer.body().contains("id=\"signUp\"");
    }

    /** @return the link in the mail to that address, which a demonstration shows on a page */
    public String linkIn(String email) throws IOException, InterruptedException {
        var mails = page("/public/demo-mail.xhtml");
        return mails.select("[data-to=" + email + "] a[href*=verify-email]").stream()
                .map(link -> URI.create(link.attr("href")))
                .map(link -> link.getRawPath() + "?" + link.getRawQuery())
                .findFirst()
                .orElseThrow(() -> new IOException("no mail"));
    }

    /** @return whether the portal says that the address is proven */
    public boolean provesTheAddress(String link) throws IOException, InterruptedException {
        var answer = submits(link, "verify", "confirm", Map.of());
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/public/sign-in.xhtml");
    }

    private HttpResponse<String> submits(String path, String form, String button, Map<String, String> given)
            throws IOException, InterruptedException {
        var page = page(path);
        var shown = page.selectFirst("form[id=" + form + "]");
        if (shown == null) {
            throw new IOException("No form " + form + " at " + path + ": " + page.title());
        }
        var all = new LinkedHashMap<String, String>();
        shown.select("input[type=hidden]").forEach(hidden -> all.put(hidden.attr("name"), hidden.val()));
        all.putAll(given);
        all.put(form + ":" + button, form + ":" + button);
        var body = all.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(portal).resolve(shown.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(
                send(HttpRequest.newBuilder(URI.create(portal + path)).GET()).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        statuses.accept(answer.statusCode());
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
