package org.candor.crisis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Text messages by Twilio's HTTP API, 2010-04-01: {@code POST Messages.json} gives a {@code sid}, {@code GET Messages/<sid>.json} its
 * {@code status}. Without {@code CANDOR_SMS_ACCOUNT}, {@code _TOKEN} and {@code _FROM} nothing is sent.
 */
@ApplicationScoped
public class TextProvider {
    private static final Logger LOG = LoggerFactory.getLogger(TextProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Optional<String> account;
    private final Optional<String> token;
    private final Optional<String> from;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    TextProvider(
            @ConfigProperty(name = "candor.sms.url", defaultValue = "https://api.twilio.com") String base,
            @ConfigProperty(name = "candor.sms.account") Optional<String> account,
            @ConfigProperty(name = "candor.sms.token") Optional<String> token,
            @ConfigProperty(name = "candor.sms.from") Optional<String> from) {
        this.base = base;
        this.account = account;
        this.token = token;
        this.from = from;
    }

    protected TextProvider() { // CDI client proxy
        this("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isConfigured() {
        return account.isPresent() && token.isPresent() && from.isPresent();
    }

    /** @param to E.164 */
    PagingChannel.Delivery send(String to, String words) {
        return asked(request("Messages.json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form(Map.of("To", to, "From", from.orElseThrow(), "Body", words))))
                .build());
    }

    /** @param sid of a message that was taken */
    PagingChannel.Delivery check(String sid) {
        return asked(request("Messages/" + encoded(sid) + ".json").GET().build());
    }

    private PagingChannel.Delivery asked(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return read(JSON.readTree(answer.body()));
            }
            LOG.warn("The provider of text messages answers {}", answer.statusCode());
            var isRefused = answer.statusCode() / 100 == 4 && answer.statusCode() != 429;
            return PagingChannel.Delivery.of(isRefused ? PagedCall.State.FAILED : PagedCall.State.WAITING);
        } catch (IOException unreachable) {
            LOG.warn(
                    "The provider of text messages does not answer: {}",
                    unreachable.getClass().getSimpleName());
            return PagingChannel.Delivery.of(PagedCall.State.WAITING);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return PagingChannel.Delivery.of(PagedCall.State.WAITING);
        }
    }

    private static PagingChannel.Delivery read(JsonNode message) {
        var state =
                switch (message.path("status").asText()) {
                    case "delivered", "read" -> PagedCall.State.DELIVERED;
                    case "failed", "undelivered", "canceled" -> PagedCall.State.FAILED;
                    default -> PagedCall.State.SENT;
                };
        var sid = message.path("sid").asText();
        return new PagingChannel.Delivery(state, sid.matches("\\w{1,100}") ? sid : null);
    }

    private HttpRequest.Builder request(String path) {
        var id = account.orElseThrow();
        var secret = (id + ":" + token.orElseThrow()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(base + "/2010-04-01/Accounts/" + encoded(id) + "/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
