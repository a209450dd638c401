package org.candor.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Chromium with a profile on the disk, as people have it: it can be killed, and finds again what it kept. */
final class OwnChromium implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Path folder;
    private Process process;
    private BrowserContext profile;

    OwnChromium(Path folder) {
        this.folder = folder;
        start();
    }

    private void start() {
        var command = new ArrayList<>(List.of(Browser.program(playwright).toString()));
        command.addAll(Browser.FLAGS);
        command.addAll(List.of(
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.toAbsolutePath(),
                "about:blank"));
        try {
            Files.createDirectories(folder);
            var port = folder.resolve("DevToolsActivePort");
            Files.deleteIfExists(port);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("chromium.log").toFile())
                    .start();
            for (var look = 0; look < 300 && !(Files.exists(port) && Files.size(port) > 0); look++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            profile = playwright
                    .chromium()
                    .connectOverCDP("http://127.0.0.1:"
                            + Files.readAllLines(port).get(0).strip())
                    .contexts()
                    .get(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A new page of this profile. */
    Visitor visitor(Portal portal) {
        return new Visitor(portal, profile, Screen.DESK);
    }

    void closePages() {
        profile.pages().forEach(Page::close);
    }

    /** With SIGKILL; may be called from another thread. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Comes back with the same profile. */
    void restart() {
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        start();
    }

    @Override
    public void close() {
        try {
            playwright.close();
        } catch (PlaywrightException gone) {
            // it was killed
        }
        kill();
    }
}
