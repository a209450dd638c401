package org.candor.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.candor.nodes.Crowd;
import org.candor.nodes.Reckoning;
import org.candor.support.Evidence;
import org.candor.support.Mortal;
import org.candor.support.PortalSession;
import org.candor.support.Sql;
import org.junit.jupiter.api.Test;

/**
 * The disk of the database is full, and has room again: its files lie on a file system of a few megabytes. PostgreSQL goes on
 * by itself; H2 has closed its file for good, and goes on when the portal is started again.
 */
class DiskFullIT {
    private static final Path DISK = Path.of("target", "it", "small-disk").toAbsolutePath();
    private static final boolean H2 = Evidence.database().equals("h2");

    @Test
    void f17_disk_full() throws Exception {
        assumeTrue(Evidence.isFull(), "with the full figures");
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may mount a small disk");
        Files.createDirectories(DISK);
        assertEquals(0, run("mount", "-t", "tmpfs", "-o", "size=96m,mode=777", "tmpfs", DISK.toString()), "mount");
        try (var portal = Mortal.one(onTheSmallDisk(PortalSession.ownDatabase("disk")))) {
            fillsUp(portal);
        } finally {
            run("umount", "-l", DISK.toString());
        }
    }

    private static Map<String, String> onTheSmallDisk(Map<String, String> given) throws Exception {
        var settings = new HashMap<>(given);
        if (H2) {
            settings.computeIfPresent(
                    "candor.db.url", (name, url) -> url.replaceFirst("file:[^;]*", "file:" + DISK.resolve("disk")));
            settings.put("candor.data.dir", DISK.resolveSibling("beside").toString());
        } else {
            var space = Files.createDirectories(DISK.resolve("space"));
            var server = PortalSession.jdbc(settings).replace("/disk?", "/postgres?");
            PostgresServer.giveTo(server, space);
            try (var db = DriverManager.getConnection(server)) {
                Sql.run(db, "create tablespace small location '" + space + "'");
                Sql.run(db, "alter database disk set tablespace small");
            }
        }
        return settings;
    }

    private static void fillsUp(Mortal portal) throws Exception {
        var crowd = new Crowd(portal, 10);
        var recovered = crowd.goesOnThrough(() -> {
            fill();
            TimeUnit.SECONDS.sleep(10);
            Files.delete(DISK.resolve("filler"));
            isAnswered(crowd);
            if (H2) {
                portal.kill(0);
                portal.restart(0);
            }
        });
        if (!H2) {
            isAnswered(crowd);
        }
        var figures = Reckoning.of(crowd, portal.jdbc());
        figures.put("backAfterMillis", recovered.toMillis());
        figures.put("startedAgain", H2);
        Evidence.keep("faults", "F17 " + Evidence.database(), figures);
    }

    private static void isAnswered(Crowd crowd) {
        assertTrue(crowd.statuses().contains(503), "nobody noticed: " + crowd.statuses());
        crowd.sawNoIncident("disk full");
    }

    private static void fill() {
        try (var filler = Files.newOutputStream(
                DISK.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var block = new byte[4096];
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            // that is what was wanted
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
