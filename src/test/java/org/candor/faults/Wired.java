package org.candor.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.candor.support.Mortal;
import org.candor.support.PortalSession;
import org.candor.support.Wire;

/** A portal whose database is reached by a wire that a test holds; the test itself looks in by another way. */
final class Wired implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    final Wire wire;
    final Mortal portal;
    final String jdbc;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Wired(Wire wire, Mortal portal, String jdbc) {
        this.wire = wire;
        this.portal = portal;
        this.jdbc = jdbc;
    }

    /** On a PostgreSQL database of its own. */
    static Wired start(String database) {
        var settings = PortalSession.ownDatabase(database);
        var url = Objects.requireNonNull(settings.get("candor.db.url"));
        var port = PORT.matcher(url);
        if (!port.find()) {
            throw new IllegalStateException("No port in " + url);
        }
        var wire = Wire.to(Integer.parseInt(port.group(1)));
        Map<String, String> wired = new HashMap<>(settings);
        wired.put(
                "candor.db.url",
                port.replaceFirst("127.0.0.1:" + wire.port()) + "&prepareThreshold=0&socketTimeout=10&connectTimeout=5"
                        // the build's server answers before its disk has it; a practice's does not
                        + "&options=-c%20deadlock_timeout=3s%20-c%20synchronous_commit=on");
        return new Wired(wire, Mortal.one(wired), PortalSession.jdbc(settings));
    }

    /** Asked without a session. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(portal.url(0) + path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        portal.close();
        wire.close();
    }
}
