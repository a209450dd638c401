package org.candor.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.candor.nodes.Crowd;
import org.candor.nodes.Reckoning;
import org.candor.support.Evidence;
import org.candor.support.Mortal;
import org.candor.support.PortalSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The disk of the database is full, and has room again: H2's file lies on a file system of a few megabytes. */
@EnabledIfSystemProperty(named = "candor.it.database", matches = "h2", disabledReason = "it is H2's file that fills up")
class DiskFullIT {
    private static final Path DISK = Path.of("target", "it", "small-disk").toAbsolutePath();

    @Test
    void f17_disk_full() throws Exception {
        assumeTrue(Evidence.isFull(), "with the full figures");
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may mount a small disk");
        Files.createDirectories(DISK);
        assertEquals(0, run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", DISK.toString()), "mount");
        try {
            var settings = new HashMap<>(PortalSession.ownDatabase("disk"));
            settings.computeIfPresent(
                    "candor.db.url", (name, url) -> url.replaceFirst("file:[^;]*", "file:" + DISK.resolve("disk")));
            settings.put(
                    "candor.data.dir",
                    Objects.requireNonNull(DISK.getParent()).resolve("beside").toString());
            try (var portal = Mortal.one(settings)) {
                fillsUp(portal);
            }
        } finally {
            run("umount", "-l", DISK.toString());
        }
    }

    private static void fillsUp(Mortal portal) throws Exception {
        var crowd = new Crowd(portal, 10);
        var recovered = crowd.goesOnThrough(() -> {
            fill();
            TimeUnit.SECONDS.sleep(10);
            Files.delete(DISK.resolve("filler"));
        });
        var figures = Reckoning.of(crowd, portal.jdbc());
        assertTrue(crowd.statuses().contains(503), "nobody noticed: " + crowd.statuses());
        assertTrue(
                crowd.statuses().stream().allMatch(status -> status < 500 || status == 503),
                () -> "" + crowd.statuses());
        figures.put("backAfterMillis", recovered.toMillis());
        Evidence.keep("faults", "F17 h2", figures);
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
