package org.candor.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.candor.support.Records;

/**
 * One Chromium for a test class. It reaches nothing but this machine: everything else goes to a proxy that does not
 * exist. Each {@link Visitor} has a browser profile of its own, so several people can be signed in at once.
 */
public final class Browser implements AutoCloseable {
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--proxy-server=127.0.0.1:9");
    private static final String HOW_TO_INSTALL = "No browser for the journey tests: install Chromium"
            + " (Debian and Ubuntu: apt-get install chromium) or set CANDOR_CHROMIUM to the path of a Chrome or Chromium.";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Map<String, List<Cookie>> sessions = new HashMap<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /**
     * Tests sign in from one address more often than people do, so the portal of the build counts anew.
     *
     * @throws IllegalStateException with the sentence that says how to install a browser, when there is none
     */
    public static Browser start() {
        Records.forgiveAllTries();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(program(playwright))
                .setArgs(FLAGS);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    static Path program(Playwright playwright) {
        var path = installed().or(() -> playwrightsOwn(playwright));
        if (path.isEmpty()) {
            playwright.close();
            throw new IllegalStateException(HOW_TO_INSTALL);
        }
        return path.get();
    }

    private static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getenv("CANDOR_CHROMIUM"));
        var usual = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        return Stream.concat(named, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> playwrightsOwn(Playwright playwright) {
        return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
    }

    /** A person at a desk, in light colours. */
    public Visitor visitor() {
        return visitor(Screen.DESK, ColorScheme.LIGHT);
    }

    public Visitor visitor(Screen screen, ColorScheme colours) {
        return visitor(Portal.here(), screen, colours);
    }

    Visitor visitor(Portal portal, Screen screen, ColorScheme colours) {
        var profile = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-US")
                .setTimezoneId("America/Los_Angeles"));
        return new Visitor(portal, profile, screen);
    }

    /** Somebody who is signed in, at a desk in light colours. */
    public Visitor signedIn(String email, String password) {
        return signedIn(email, password, Screen.DESK, ColorScheme.LIGHT);
    }

    /**
     * Somebody who is signed in: on the sign-in page the first time, later by the cookies of then, for tests that are not about
     * signing in. Comes with no page open.
     */
    public Visitor signedIn(String email, String password, Screen screen, ColorScheme colours) {
        var visitor = visitor(screen, colours);
        var known = sessions.get(email);
        if (known == null) {
            visitor.signIn(email, password);
            sessions.put(email, visitor.page().context().cookies());
        } else {
            visitor.page().context().addCookies(known);
        }
        return visitor;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
