package org.candor.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The Dockerfile's own ENTRYPOINT and HEALTHCHECK commands, run as a person without rights in an empty directory; no
 * Docker engine needed. Only the image's folder and port are replaced.
 */
class ContainerIT {
    private static final String ANOTHER_KEY = "YW5vdGhlciBrZXksIG5vdCB0aGUgZGF0YWJhc2UncyE=";
    private static final String DATABASE = System.getProperty("candor.it.database");

    @Test
    void the_image_s_commands_bring_up_a_healthy_portal_as_a_person_without_rights() throws Exception {
        var home = emptyDirectory();
        var port = PortalSession.freePort();
        var settings = new java.util.HashMap<>(Map.of("CANDOR_PROFILE", "development"));
        if (DATABASE.equals("postgresql")) {
            settings.put("CANDOR_PROFILE", "production");
            settings.put("CANDOR_BASE_URL", "https://portal.example");
            settings.put("CANDOR_AUDIT_KEY", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");
            settings.put("CANDOR_DB_CLASS", System.getProperty("candor.it.journeys.candor.db.class"));
            settings.put("CANDOR_DB_URL", PortalSession.spareDatabase());
            settings.put("CANDOR_DB_USER", "candor");
            settings.put("CANDOR_DB_PASSWORD", "a long word that is not the default");
            settings.put("CANDOR_KEY", Database.KEY);
        }
        var server = run(command("ENTRYPOINT", home, port), home, settings, "server.log");
        try {
            assertEquals(0, untilHealthy(home, port, server), () -> "health check; log: " + tail(home));
            assertEquals("65534", owner(server), "the server's user");
            if (DATABASE.equals("postgresql")) {
                theSessionIsBoundToItsHost(port);
            }
            takesNobodyInBeforeItIsOpen(port);
        } finally {
            server.destroy();
            assertTrue(server.waitFor(60, TimeUnit.SECONDS), "stops when asked");
        }
        settings.put("CANDOR_KEY", ANOTHER_KEY);
        refusesToStart(home, port, settings, "not the one that this database");
    }

    /** The portal's address is https here, also when a proxy ends TLS. */
    private static void theSessionIsBoundToItsHost(int port) throws Exception {
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/public/sign-in.xhtml"))
                .build();
        var headers = HttpClient.newHttpClient()
                .send(page, HttpResponse.BodyHandlers.discarding())
                .headers();
        var cookie = headers.allValues("Set-Cookie").stream()
                .filter(one -> one.contains("candor-session"))
                .findFirst()
                .orElse("none");

        assertTrue(cookie.matches("(?i)__Host-candor-session=\\w+; Path=/; Secure; HttpOnly; SameSite=Lax"), cookie);
        assertEquals(
                "max-age=31536000; includeSubDomains",
                headers.firstValue("Strict-Transport-Security").orElse(""));
    }

    @Test
    void a_production_profile_refuses_the_default_database_with_a_clear_sentence() throws Exception {
        var home = emptyDirectory();
        var port = PortalSession.freePort();
        var said = refusesToStart(home, port, Map.of("CANDOR_PROFILE", "production"), "H2");
        assertTrue(said.contains("CANDOR_KEY"), () -> "names the key; log: " + said);
    }

    /** @return what the server said */
    private static String refusesToStart(Path home, int port, Map<String, String> settings, String why)
            throws Exception {
        var server = run(command("ENTRYPOINT", home, port), home, settings, "server.log");
        try {
            var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
            while (System.nanoTime() < end && !tail(home).contains(why) && server.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            assertTrue(tail(home).contains(why), () -> "names the reason; log: " + tail(home));
            assertNotEquals(
                    0,
                    run(command("HEALTHCHECK", home, port), home, Map.of(), "health.log")
                            .waitFor());
            return tail(home);
        } finally {
            server.destroyForcibly();
        }
    }

    /** No demonstration, and nobody opened it: pages say so, and there is no form to come in by. */
    private static void takesNobodyInBeforeItIsOpen(int port) throws Exception {
        var http = HttpClient.newHttpClient();
        for (var page : List.of("sign-up", "ask-for-a-call")) {
            var address = URI.create("http://localhost:" + port + "/public/" + page + ".xhtml");
            var body = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            assertTrue(body.contains("We do not take new patients on this portal yet"), page);
            assertTrue(body.contains("Not for patients yet"), page);
            assertFalse(body.contains("<form"), page);
        }
    }

    private static int untilHealthy(Path home, int port, Process server) throws Exception {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        var code = 1;
        while (code != 0
                && System.nanoTime() < end
                && server.isAlive()
                && !tail(home).contains("does not start")) {
            code = run(command("HEALTHCHECK", home, port), home, Map.of(), "health.log")
                    .waitFor();
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return code;
    }

    private static Path emptyDirectory() throws IOException {
        var home = Files.createTempDirectory("candor-image");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (var file : List.of(
                Path.of("target/payara-micro.jar"),
                Path.of("target/candor.war"),
                Path.of("src/main/server/preboot.txt"),
                Path.of("src/main/server/postdeploy.txt"))) {
            Files.copy(file, home.resolve(file.getFileName()));
        }
        return home;
    }

    /** The exec form that stands behind the instruction, for this folder and port. */
    private static List<String> command(String instruction, Path home, int port) throws IOException {
        var line = Pattern.compile("(?m)^" + instruction + "[^\\[]*(\\[.*])$")
                .matcher(Files.readString(Path.of("Dockerfile")));
        assertTrue(line.find(), instruction);
        var words = new ObjectMapper().readValue(line.group(1), String[].class);
        var command = new ArrayList<String>();
        if ("0".equals(new String(exec("id", "-u"), StandardCharsets.UTF_8).strip())) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        for (var word : words) {
            command.add(word.replace("/opt/candor", home.toString()).replace("8080", String.valueOf(port)));
        }
        return command;
    }

    private static Process run(List<String> command, Path home, Map<String, String> settings, String log)
            throws IOException {
        var data = Files.createDirectories(home.resolve("work"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        var builder = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(log).toFile());
        builder.environment().put("CANDOR_DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static byte[] exec(String... command) throws IOException {
        return new ProcessBuilder(command).start().getInputStream().readAllBytes();
    }

    private static String owner(Process process) throws IOException {
        var root = "0".equals(new String(exec("id", "-u"), StandardCharsets.UTF_8).strip());
        var uid = new String(exec("ps", "-o", "uid=", "-p", String.valueOf(process.pid())), StandardCharsets.UTF_8);
        return root ? uid.strip() : "65534";
    }

    private static String tail(Path home) {
        try {
            var log = home.resolve("server.log");
            var text = Files.exists(log) ? Files.readString(log) : "";
            return text.substring(Math.max(0, text.length() - 20_000));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
