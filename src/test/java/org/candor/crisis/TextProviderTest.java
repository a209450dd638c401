package org.candor.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider's HTTP API, played by a server on this machine. */
class TextProviderTest {
    private final List<String> asked = new ArrayList<>();
    private String answer = "";
    private int status = 201;
    private HttpServer server = none();
    private TextProvider provider = new TextProvider();

    private static HttpServer none() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void begin() {
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        provider = provider("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static TextProvider provider(String base) {
        return new TextProvider(base, Optional.of("AC1"), Optional.of("secret"), Optional.of("+15035550100"));
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void a_message_is_sent_as_the_api_asks() {
        answer = "{\"sid\":\"SM12\",\"status\":\"queued\"}";

        var delivery = provider.send("+15035550142", "Urgent & now");

        assertEquals(PagedCall.State.SENT, delivery.state());
        assertEquals("SM12", delivery.reference());
        var parts = asked.get(0).split(" ");
        assertEquals("/2010-04-01/Accounts/AC1/Messages.json", parts[1]);
        assertEquals(
                List.of("Body=Urgent+%26+now", "From=%2B15035550100", "To=%2B15035550142"),
                List.of(parts[2].split("&")).stream().sorted().toList());
        assertEquals("AC1:secret", new String(Base64.getDecoder().decode(parts[4]), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"delivered,DELIVERED", "undelivered,FAILED", "failed,FAILED", "sent,SENT", "sending,SENT"})
    void what_became_of_it_is_asked_by_its_name(String said, PagedCall.State state) {
        status = 200;
        answer = "{\"sid\":\"SM12\",\"status\":\"" + said + "\"}";

        assertEquals(state, provider.check("SM12").state());
        assertEquals("/2010-04-01/Accounts/AC1/Messages/SM12.json", asked.get(0).split(" ")[1]);
    }

    @ParameterizedTest
    @CsvSource({"400,FAILED", "401,FAILED", "429,WAITING", "500,WAITING", "503,WAITING"})
    void a_refusal_is_lost_and_a_fault_is_tried_again(int refused, PagedCall.State state) {
        status = refused;

        var delivery = provider.send("+15035550142", "Now");

        assertEquals(state, delivery.state());
        assertNull(delivery.reference());
    }

    @Test
    void nobody_there_and_no_json_are_tried_again() {
        assertEquals(
                PagedCall.State.WAITING,
                provider("http://127.0.0.1:1").send("+15035550142", "Now").state());
        answer = "<html>";
        assertEquals(
                PagedCall.State.WAITING, provider.send("+15035550142", "Now").state());
    }

    @Test
    void without_an_account_nothing_is_sent() {
        assertFalse(new TextProvider().isConfigured());
    }
}
