package org.candor.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Opens, once per run of integration tests, the database and the portal with demo people that journeys and black-box
 * tests talk to, and prepares a second database for the container that Arquillian manages. Unit tests start nothing:
 * only Failsafe sets {@code candor.it.database}.
 */
public final class PortalSession implements LauncherSessionListener {
    private static @Nullable Database opened;

    private @Nullable Database database;
    private @Nullable PortalProcess portal;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var kind = System.getProperty("candor.it.database", "");
        if (kind.isEmpty()) {
            return;
        }
        var folder = Path.of("target", "it", kind);
        deleteWhatAnEarlierRunLeft(folder);
        database = Database.open(kind, folder);
        opened = database;
        var container = new HashMap<>(database.settings("container"));
        container.put("candor.db.class", CountingDataSource.class.getName());
        container.put("candor.demo", "true");
        container.put(
                "candor.data.dir", folder.resolve("container").toAbsolutePath().toString());
        // by the clock and for all acts together, so it is no part of what one case costs
        container.put("candor.audit.seal.seconds", "3600");
        Evidence.settings(kind).forEach(container::put);
        System.setProperty(
                "candor.it.container.options",
                Stream.concat(
                                PortalProcess.coverageAgent().stream(),
                                container.entrySet().stream()
                                        .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue()))
                        .collect(Collectors.joining(" ")));
        System.setProperty("candor.it.container.port", String.valueOf(freePort()));
        var settings = new HashMap<>(database.settings("journeys"));
        settings.forEach((name, value) -> System.setProperty("candor.it.journeys." + name, value));
        System.setProperty("candor.it.spare", database.spare());
        settings.put("candor.demo", "true");
        portal = PortalProcess.start(folder.resolve("portal"), freePort(), settings);
        System.setProperty("candor.url", portal.url());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (portal != null) {
            portal.close();
        }
        if (database != null) {
            database.close();
        }
    }

    static void deleteWhatAnEarlierRunLeft(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var left = Files.walk(folder)) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Settings of one more, empty database on the same server or in the same folder. */
    public static Map<String, String> ownDatabase(String name) {
        return Objects.requireNonNull(opened, "no database is open").settings(name);
    }

    /** Address with user and password. */
    public static String jdbc(Map<String, String> settings) {
        var url = Objects.requireNonNull(settings.get("candor.db.url"));
        var h2 = url.startsWith("jdbc:h2:");
        return url
                + (h2 ? ";USER=" : "&user=")
                + settings.get("candor.db.user")
                + (h2 ? ";PASSWORD=" : "&password=")
                + settings.get("candor.db.password");
    }

    /** Address of one more, empty database, with a user of its own. */
    static String spareDatabase() {
        return System.getProperty("candor.it.spare");
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("No free port", none);
        }
    }
}
