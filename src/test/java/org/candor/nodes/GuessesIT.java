package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Answer;
import org.candor.support.BareLine;
import org.candor.support.Evidence;
import org.candor.support.Sql;
import org.candor.support.TwoNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Wrong passwords by the hundred, at the same moment, at both nodes: the database counts, and it counts once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "candor.it.database",
        matches = "postgresql",
        disabledReason = "two nodes share one server")
@EnabledIf("org.candor.support.Evidence#isFull")
class GuessesIT {
    private static final int TRIES = Evidence.isFull() ? 1_000 : 80;
    private static final int PER_ACCOUNT = 10;
    private static final int PER_LINE = 60;
    private static final String SIGN_IN = "/public/sign-in.xhtml";
    private static final String WRONG = "do not fit together";
    private static final String TOO_MANY = "Too many tries";
    private static final String BUSY = "Many people are signing in";
    /** No connection was free for five seconds: a thousand at once want the same row. */
    private static final String BREAK = "The portal takes a short break";

    private static final String HOME = "/patient/home.xhtml";

    private TwoNodes portal;

    @BeforeAll
    void start() {
        portal = TwoNodes.start("guesses");
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @BeforeEach
    void forgive() throws SQLException {
        sql("delete from sign_in_attempt");
    }

    /** One wrong password. */
    private record Guess(String email, String address) {}

    @Test
    void of_all_guesses_at_one_account_ten_are_looked_at() throws Exception {
        var email = DemoPerson.PATIENT.email().value();
        var guesses = new ArrayList<Guess>();
        for (var i = 0; i < TRIES; i++) {
            guesses.add(new Guess(email, line(i)));
        }
        var outcomes = allAtOnce(guesses);

        assertEquals(PER_ACCOUNT, answered(outcomes, WRONG, BUSY), outcomes.toString());
        assertEquals(TRIES - PER_ACCOUNT, answered(outcomes, TOO_MANY, BREAK), outcomes.toString());
        assertEquals(TOO_MANY, outcome(signsIn(0, line(1), email, DemoPerson.PASSWORD)), "the right one waits too");
        keep("one account", outcomes);
    }

    @Test
    void of_all_guesses_from_one_line_sixty_are_looked_at_whatever_account_they_name() throws Exception {
        var guesses = new ArrayList<Guess>();
        for (var i = 0; i < TRIES; i++) {
            guesses.add(new Guess(someone(i), line(0)));
        }
        var outcomes = allAtOnce(guesses);

        assertEquals(TRIES - PER_LINE, answered(outcomes, TOO_MANY), outcomes.toString());
        assertEquals(PER_LINE, answered(outcomes, WRONG, BUSY), outcomes.toString());
        keep("one line", outcomes);
    }

    @Test
    void a_spray_from_many_lines_over_many_accounts_is_answered_without_a_fault() throws Exception {
        var guesses = new ArrayList<Guess>();
        for (var i = 0; i < TRIES; i++) {
            guesses.add(new Guess(
                    i % 2 == 0 ? DemoPerson.values()[i / 2 % 14].email().value() : someone(i), line(i)));
        }
        var outcomes = allAtOnce(guesses);

        assertEquals(TRIES, outcomes.values().stream().mapToInt(many -> many).sum());
        assertTrue(List.of(WRONG, TOO_MANY, BUSY).containsAll(outcomes.keySet()), outcomes.toString());
        keep("spray", outcomes);
    }

    @Test
    void a_mailed_link_used_at_both_nodes_at_once_works_once() throws Exception {
        var email = DemoPerson.SECOND_PATIENT.email().value();
        var link = mailedLink(email);
        var version = accessVersion(email);
        var tries = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 8; i++) {
            var somebody = new Guesser(portal.url(i % 2), line(i));
            var form = somebody.filled(link, "reset", "save", Map.of("password", "nine slow herons at dusk " + i));
            tries.add(() -> somebody.post("/public/reset-password.xhtml", form));
        }
        var taken =
                atOnce(tries).stream().filter(answer -> answer.status() == 302).count();

        assertEquals(1, taken);
        assertEquals(version + 1, accessVersion(email), "the password changed once");
    }

    @Test
    void who_signed_out_or_lost_the_account_is_out_at_both_nodes_within_five_seconds() throws Exception {
        var signedOut = signedIn(DemoPerson.THIRD_PATIENT);
        var closed = signedIn(DemoPerson.FOURTH_PATIENT);
        for (var person : List.of(signedOut, closed)) {
            assertEquals(200, person.get(HOME).status());
            assertEquals(200, person.at(portal.url(1)).get(HOME).status(), "the session goes on at the other node");
        }
        var copy = signedOut.at(portal.url(0));
        var out = signedOut.filled(HOME, "signOutForm", "signOut", Map.of());
        assertEquals(302, signedOut.post(HOME, out).status());
        assertEquals(302, copy.get(HOME).status(), "here at once");
        sql("update account set state = 'DISABLED', access_version = access_version + 1 where email = '"
                + DemoPerson.FOURTH_PATIENT.email().value() + "'");
        TimeUnit.SECONDS.sleep(5);

        for (var person : List.of(copy, closed)) {
            assertEquals(302, person.get(HOME).status());
            assertEquals(302, person.at(portal.url(1)).get(HOME).status());
        }
    }

    private Guesser signedIn(DemoPerson who) throws IOException {
        var person = new Guesser(portal.url(0), line(0));
        person.post(SIGN_IN, filled(person, who.email().value(), DemoPerson.PASSWORD));
        return person;
    }

    /** AP15: the members' port reads objects of Java; it listens to members only, and on loopback only. */
    @Test
    void what_is_no_member_is_not_listened_to_at_a_member_s_port() throws Exception {
        var random = new byte[100_000];
        new Random(Evidence.seed()).nextBytes(random);
        for (var bytes : List.of(
                "\u00AC\u00ED\u0000\u0005sr\u0000\u0011java.util.HashMap".getBytes(StandardCharsets.ISO_8859_1),
                "HZC\u0000\u0000\u0000\u0001\u00AC\u00ED\u0000\u0005".getBytes(StandardCharsets.ISO_8859_1),
                "CP2\u0000\u0000\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1),
                "GET /hazelcast/rest/cluster HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1),
                new byte[1_000_000],
                random)) {
            for (var node = 0; node < 2; node++) {
                var said = BareLine.to("http://localhost:" + portal.memberPort(node), Duration.ofMillis(300))
                        .says(bytes);
                assertFalse(said.text().contains("HashMap"), said.text());
            }
        }
        for (var node = 0; node < 2; node++) {
            assertEquals(
                    200,
                    new Guesser(portal.url(node), line(0)).get("/health/ready").status());
            assertThrows(ConnectException.class, () -> elsewhere(portal.memberPort(0)), "open to the network");
        }
    }

    private static void elsewhere(int port) throws IOException {
        try (var line = new Socket()) {
            line.connect(new InetSocketAddress("127.0.0.3", port), 2_000);
        }
    }

    /** Every form is open before the first is sent; half of them at each node. */
    private Map<String, Integer> allAtOnce(List<Guess> guesses) throws Exception {
        var tries = new ArrayList<Callable<Answer>>();
        for (var guess : guesses) {
            var somebody = new Guesser(portal.url(tries.size() % 2), guess.address());
            var form = filled(somebody, guess.email(), "wrong password number " + tries.size());
            tries.add(() -> somebody.post(SIGN_IN, form));
        }
        var outcomes = new TreeMap<String, Integer>();
        atOnce(tries).forEach(answer -> outcomes.merge(outcome(answer), 1, Integer::sum));
        return outcomes;
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        var gate = new CyclicBarrier(acts.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    gate.await();
                    return act.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer signsIn(int node, String address, String email, String password) throws IOException {
        var somebody = new Guesser(portal.url(node), address);
        return somebody.post(SIGN_IN, filled(somebody, email, password));
    }

    private static String filled(Guesser somebody, String email, String password) throws IOException {
        return somebody.filled(SIGN_IN, "signIn", "send", Map.of("email", email, "password", password));
    }

    private static String outcome(Answer answer) {
        var said = answer.sentences().toString();
        return List.of(WRONG, TOO_MANY, BUSY, BREAK).stream()
                .filter(said::contains)
                .findFirst()
                .orElse(answer.status() + " " + said);
    }

    private static String line(int number) {
        return "127.0." + (1 + number / 200) + "." + (1 + number % 200);
    }

    private static String someone(int number) {
        return "somebody" + number + "@example.org";
    }

    private String mailedLink(String email) throws Exception {
        var somebody = new Guesser(portal.url(0), line(0));
        var form = somebody.filled("/public/forgot-password.xhtml", "forgot", "send", Map.of("email", email));
        assertEquals(200, somebody.post("/public/forgot-password.xhtml", form).status());
        for (var look = 0; look < 40; look++) {
            var link = somebody.get("/public/demo-mail.xhtml")
                    .page()
                    .selectFirst("article[data-to=" + email + "] a[href*=reset-password]");
            if (link != null) {
                return link.attr("href").replaceFirst("^https?://[^/]+", "");
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new AssertionError("no mail");
    }

    private static int answered(Map<String, Integer> outcomes, String... answers) {
        return List.of(answers).stream()
                .mapToInt(answer -> outcomes.getOrDefault(answer, 0))
                .sum();
    }

    private long accessVersion(String email) throws SQLException {
        try (var db = DriverManager.getConnection(portal.jdbc())) {
            return Sql.count(db, "select access_version from account where email = ?", email);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var db = DriverManager.getConnection(portal.jdbc())) {
            assertNotEquals(-1, Sql.run(db, statement));
        }
    }

    private static void keep(String what, Map<String, Integer> outcomes) {
        Evidence.keep(
                "guesses",
                what + ", two nodes",
                Map.of(
                        "parallel",
                        TRIES,
                        "lookedAt",
                        outcomes.getOrDefault(WRONG, 0),
                        "refusedUnseen",
                        outcomes.getOrDefault(TOO_MANY, 0),
                        "askedToWait",
                        answered(outcomes, BUSY, BREAK),
                        "anythingElse",
                        0));
    }
}
