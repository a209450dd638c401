package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.candor.support.Evidence;
import org.candor.support.Mortal;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the browser or the server again and again while a patient fills in a section and requests are under way. Afterwards a
 * browser that kept nothing reads what the server has: every answer but the one that was being typed when the browser was killed,
 * and every answer when it was the server. The build kills one browser; with the full figures every fourth kill is the server's.
 */
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class FillingKillsIT {
    private static final int PARTS = Evidence.isFull() ? 25 : 1;
    private static final int KILLS = Evidence.isFull() ? 8 : 1;
    private static final int EACH_OF_THE_SERVER = 4;
    private static final String EVIDENCE = "filling-kills";
    private static final int LONGEST_MILLIS = 2_500;
    private static final int MOST_AFTER_THE_SERVER = 3;

    private final String email = "filling-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    private int answered;
    private int acknowledged;
    private int browserKills;
    private boolean filling;

    static IntStream parts() {
        return IntStream.rangeClosed(1, PARTS);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void nothing_is_lost_but_the_field_being_typed(int part) throws Exception {
        var name = Evidence.database() + ", part " + part + " of " + PARTS;
        if (Evidence.has(EVIDENCE, name)) {
            return;
        }
        var random = new Random(Evidence.seed() + part);
        var lost = new ArrayList<String>();
        try (var portal = Evidence.isFull() ? Mortal.one("filling" + part) : null;
                var browser = Browser.start();
                var people = new People(browser);
                var chromium = new OwnChromium(Path.of("target", "it", "filling", "profile" + part))) {
            var address = portal == null ? Portal.here() : new Portal(portal.url(0));
            people.nextPatient(browser.visitor(address, Screen.DESK, ColorScheme.LIGHT));
            people.signsUpDirectly("Kim", "Killed", email);
            for (var kill = 0; kill < KILLS; kill++) {
                var section = Filling.SECTIONS.get(random.nextInt(Filling.SECTIONS.size()));
                var patient = opened(chromium, address, section);
                var filling = new Filling(patient.page(), random);
                var server = (kill + 1) % EACH_OF_THE_SERVER > 0 ? null : portal;
                patient.page().onResponse(this::acknowledged);
                if (server == null) {
                    browserKills++;
                    fillUntil(filling, random, chromium::kill, 0);
                    chromium.restart();
                } else {
                    fillUntil(filling, random, () -> server.kill(0), random.nextInt(MOST_AFTER_THE_SERVER));
                    server.restart(0);
                }
                Saving.untilKept(opened(chromium, address, section).page(), 0);
                lost.addAll(missing(browser, address, section, filling, server == null ? filling.current() : ""));
                chromium.closePages();
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(answered >= 2 * KILLS, answered + " answers");
        assertTrue(acknowledged > 0 && acknowledged <= answered, acknowledged + " of " + answered + " acknowledged");
        Evidence.keep(
                EVIDENCE,
                name,
                Map.of(
                        "kills of the browser",
                        browserKills,
                        "kills of the server",
                        KILLS - browserKills,
                        "answers given",
                        answered,
                        "acknowledged before the kill",
                        acknowledged,
                        "lost",
                        lost.size()));
    }

    /** A page of that section; the session may be gone. */
    private Visitor opened(OwnChromium chromium, Portal address, String section) {
        return signedIn(chromium.visitor(address), section);
    }

    private Visitor signedIn(Visitor visitor, String section) {
        var path = "/patient/intake-section.xhtml?section=" + section;
        if (visitor.open(path).page().url().contains("/public/sign-in")) {
            visitor.signIn(email, People.OWN_PASSWORD);
            visitor.open(path);
        }
        return visitor;
    }

    private void acknowledged(Response answer) {
        if (filling && answer.request().method().equals("POST") && answer.status() == 200) {
            acknowledged++;
        }
    }

    private void fillUntil(Filling patient, Random random, Runnable kill, int afterwards) throws InterruptedException {
        var killer = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(LONGEST_MILLIS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            kill.run();
        });
        killer.start();
        filling = true;
        try {
            while (killer.isAlive()) {
                patient.next();
            }
            for (var more = 0; more < afterwards; more++) {
                patient.next();
            }
        } catch (PlaywrightException cutOff) {
            // as wanted
        }
        filling = false;
        killer.join();
        answered += patient.answers();
    }

    private List<String> missing(Browser browser, Portal address, String section, Filling filling, String beingTyped) {
        try (var reader = browser.visitor(address, Screen.DESK, ColorScheme.LIGHT)) {
            var there = Filling.given(signedIn(reader, section).page());
            return filling.typed().entrySet().stream()
                    .filter(answer -> !answer.getKey().equals(beingTyped))
                    .filter(answer -> there.containsKey(answer.getKey())) // a question that is not asked any more
                    .filter(answer -> !answer.getValue().equals(there.get(answer.getKey())))
                    .map(answer -> section + " " + answer + " but " + there.get(answer.getKey()))
                    .toList();
        }
    }
}
