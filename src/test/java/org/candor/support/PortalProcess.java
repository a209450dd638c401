package org.candor.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The shipped WAR on the shipped server, as a process of its own, reached over HTTP like a person would. */
public final class PortalProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Process process;
    private final int port;
    private final Path log;

    private PortalProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the server and waits until {@code /health/ready} says yes.
     *
     * @param folder working directory and home of the log
     * @param settings MicroProfile Config properties
     */
    public static PortalProcess start(Path folder, int port, Map<String, String> settings) {
        var portal = launch(folder, port, settings, List.of("--nohazelcast"), "preboot.txt");
        portal.awaitReady();
        return portal;
    }

    /** Starts the server and comes back at once; {@link #awaitReady} waits. */
    public static PortalProcess launch(
            Path folder,
            int port,
            Map<String, String> settings,
            List<String> clustering,
            String preboot,
            String... flags) {
        var compiler = "-XX:TieredStopAtLevel=" + (Evidence.isFull() ? 4 : 1);
        var command = new ArrayList<>(List.of(
                "java",
                compiler,
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                "-Xmx800m",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(flags));
        coverageAgent().ifPresent(command::add);
        var unpacked = TARGET.resolve("unpacked").resolve(TARGET.relativize(folder.toAbsolutePath()));
        command.add("-Djava.io.tmpdir=" + unpacked);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dcandor.base.url=http://localhost:" + port);
        command.addAll(List.of("-jar", TARGET.resolve("payara-micro.jar").toString()));
        command.addAll(clustering);
        command.addAll(List.of(
                "--disablephonehome",
                "--accesslog",
                folder.toAbsolutePath().toString(),
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                Path.of("src/main/server", preboot).toAbsolutePath().toString(),
                "--postdeploycommandfile",
                Path.of("src/main/server/postdeploy.txt").toAbsolutePath().toString(),
                "--deploy",
                TARGET.resolve("candor.war").toString()));
        try {
            Files.createDirectories(folder);
            keepEarlier(folder.resolve("server.log"));
            PortalSession.deleteWhatAnEarlierRunLeft(unpacked); // 223 MB that a killed server leaves
            Files.createDirectories(unpacked);
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
            return new PortalProcess(process, port, folder.resolve("server.log"));
        } catch (IOException failed) {
            throw new IllegalStateException("The portal did not start", failed);
        }
    }

    /** What a node said before it died is as telling as what it says afterwards. */
    private static void keepEarlier(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What the build measures coverage with, when it runs these tests as part of {@code mvn verify}. */
    static Optional<String> coverageAgent() {
        return Optional.of(System.getProperty("candor.server.agent", ""))
                .filter(agent -> agent.startsWith("-javaagent"));
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** A signal by its name: STOP, CONT, TERM. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its exit code, once it has ended by itself. */
    public int end() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The portal still runs; its log: " + log);
        }
        return process.exitValue();
    }

    /** What it has said so far. */
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The end of a process that nobody can prevent: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IllegalStateException when {@code /health/ready} does not say yes in time */
    void awaitReady() {
        var client = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
        throw new IllegalStateException("The portal was not ready within " + READY_WITHIN + "; its log: " + log);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
