package org.candor.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The README's command for two nodes, run as it stands, on a database of its own. */
public final class BehindOneAddress implements AutoCloseable {
    private static final Path LOG = Path.of("target", "it", "two-nodes.log").toAbsolutePath();
    private static final Pattern PROCESS = Pattern.compile("Node \\d: port (\\d+), process (\\d+)");
    private static final int LONGEST_START_SECONDS = 300;

    private final Process command;
    private static final int PORTS_OF_BOTH = 4;

    private final Map<String, String> settings;
    private final int port;

    private BehindOneAddress(Process command, Map<String, String> settings, int port) {
        this.command = command;
        this.settings = settings;
        this.port = port;
    }

    /** Comes back when both nodes are ready. */
    public static BehindOneAddress start(String database) {
        var settings = PortalSession.ownDatabase(database);
        var port = PortalSession.freePort();
        try {
            var command = new ProcessBuilder(
                            "java",
                            "-Dcandor.member.port=" + awayFrom(port),
                            Path.of("src", "main", "server", "TwoNodes.java").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            settings.forEach((name, value) ->
                    command.environment().put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            command.environment().put("CANDOR_DEMO", "true");
            command.environment().put("CANDOR_HTTP_PORT", String.valueOf(port));
            var started = new BehindOneAddress(command.start(), settings, port);
            started.awaitBoth();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The nodes take the two ports after that one, and as members two of their own. */
    private static int awayFrom(int port) {
        var found = PortalSession.freePort();
        while (Math.abs(found - port) < PORTS_OF_BOTH) {
            found = PortalSession.freePort();
        }
        return found;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String jdbc() {
        return PortalSession.jdbc(settings);
    }

    /** With SIGKILL. */
    public void kill(int node) {
        ProcessHandle.of(Long.parseLong(told(2).get(node))).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void awaitBoth() {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        for (var second = 0; second < LONGEST_START_SECONDS && command.isAlive(); second++) {
            if (told(1).size() == 2 && told(1).stream().allMatch(node -> isReady(client, node))) {
                return;
            }
            pause();
        }
        close();
        throw new IllegalStateException("The two nodes were not ready in time; " + LOG);
    }

    private static boolean isReady(HttpClient client, String port) {
        var ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the command says about each node: 1 the port, 2 the process. */
    private static List<String> told(int what) {
        try {
            return PROCESS.matcher(Files.readString(LOG))
                    .results()
                    .map(line -> line.group(what))
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        command.destroy();
    }
}
