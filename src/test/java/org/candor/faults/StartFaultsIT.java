package org.candor.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.candor.support.Evidence;
import org.candor.support.PortalProcess;
import org.candor.support.PortalSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is started with a wrong clock, and one that is given too little memory. */
class StartFaultsIT {
    private static final Path FOLDER = Path.of("target", "it", "start-faults");
    private static final int LONGEST_START_SECONDS = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = PortalSession.freePort();

    @BeforeEach
    void inFull() {
        assumeTrue(
                Evidence.isFull(),
                "with the full figures; ClockReadingTest and the Dockerfile's flag are always checked");
    }

    @Test
    void f18_a_node_two_hours_off_takes_no_part() throws Exception {
        var settings = new HashMap<>(PortalSession.ownDatabase("clock"));
        settings.put("candor.clock.offset", "PT2H");
        try (var portal = PortalProcess.launch(
                FOLDER.resolve("clock"), port, settings, List.of("--nohazelcast"), "preboot.txt")) {
            awaitLife();

            assertEquals(503, get("/health/ready").statusCode());
            assertEquals(503, get("/public/sign-in.xhtml").statusCode());
            assertTrue(get("/public/sign-up.xhtml").body().contains("The portal takes a short break"));
            assertEquals(200, get("/help-now.html").statusCode());
            assertTrue(portal.said().contains("THIS NODE'S CLOCK IS WRONG"), "the alarm in the log");
        }
        Evidence.keep("faults", "F18 " + Evidence.database(), Map.of("hoursOff", 2, "acts", 0, "alarm", "at start"));
    }

    @Test
    void f22_a_node_without_memory_dies_at_once() throws Exception {
        var settings = new HashMap<>(PortalSession.ownDatabase("memory"));
        settings.put("candor.demo", "true");
        try (var portal = PortalProcess.launch(
                FOLDER.resolve("memory"), port, settings, List.of("--nohazelcast"), "preboot.txt", "-Xmx72m")) {
            assertEquals(3, portal.end(), "exit code of ExitOnOutOfMemoryError");
        }
        Evidence.keep("faults", "F22 " + Evidence.database(), Map.of("exit", 3));
    }

    private void awaitLife() throws InterruptedException {
        for (var second = 0; second < LONGEST_START_SECONDS; second++) {
            try {
                if (get("/help-now.html").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it starts
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("the server did not start");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
