package org.candor.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Answer;
import org.candor.support.Evidence;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Ranks;
import org.candor.support.Records;
import org.candor.support.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has an account here is nobody's business: neither what the portal answers nor how long it takes tells. */
class HiddenAccountsIT {
    private static final int TRIES = Evidence.isFull() ? 500 : 40;
    private static final int WARM_UP = 10;
    /** A first sample below it is measured once more: one in ten thousand fails by chance. */
    private static final double CHANCE = 0.01;

    /** Where an address is typed by somebody who is not signed in. */
    enum Question {
        SIGN_IN("/public/sign-in.xhtml", "signIn"),
        RESET("/public/forgot-password.xhtml", "forgot");

        private final String page;
        private final String form;

        Question(String page, String form) {
            this.page = page;
            this.form = form;
        }
    }

    private final Random random = new Random(Evidence.seed());
    private final Person somebody = new Person();

    @ParameterizedTest
    @EnumSource
    void the_answer_is_the_same_for_every_address(Question question) throws SQLException {
        try (var records = Records.open()) {
            var addresses = new ArrayList<>(List.of("nobody.at.all@example.org", known().get(0)));
            addresses.add(account(records, "INVITED"));
            addresses.add(account(records, "DISABLED"));
            var answers = new TreeMap<String, List<String>>();
            for (var address : addresses) {
                records.forgiveTries();
                answers.computeIfAbsent(plain(asks(question, address), address), none -> new ArrayList<>())
                        .add(address);
            }
            assertEquals(1, answers.size(), () -> "told apart: " + answers.values() + difference(answers.keySet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_time_is_the_same_whether_there_is_an_account_or_not(Question question) {
        assumeTrue(Evidence.isFull() || Evidence.database().equals("h2"), "on both with the full figures");
        try (var records = Records.open()) {
            sample(records, question, WARM_UP);
            var chance = sample(records, question, TRIES);
            var again = chance > CHANCE ? chance : sample(records, question, TRIES);

            assertTrue(again > CHANCE, "told apart by time: p = " + chance + ", then " + again);
            Evidence.keep(
                    "guesses",
                    "time of " + question + ", " + Evidence.database(),
                    Map.of("tries", TRIES, "p", chance, "pOfSecondSample", again));
        }
    }

    /** Half of the addresses have an account, in random order. */
    private double sample(Records records, Question question, int tries) {
        var turns = new ArrayList<Boolean>();
        for (var i = 0; i < tries; i++) {
            turns.add(i % 2 == 0);
        }
        Collections.shuffle(turns, random);
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (var turn = 0; turn < tries; turn++) {
            var exists = turns.get(turn);
            var address = exists ? known().get(turn % known().size()) : "somebody" + turn % 9 + "@example.org";
            records.forgiveTries();
            var took = asks(question, address).took().toNanos() / 1e6;
            (exists ? with : without).add(took);
        }
        return Ranks.chanceOfNoDifference(numbers(with), numbers(without));
    }

    private static double[] numbers(List<Double> many) {
        return many.stream().mapToDouble(one -> one).toArray();
    }

    private static List<String> known() {
        return List.of(
                DemoPerson.PATIENT.email().value(),
                DemoPerson.SECOND_PATIENT.email().value(),
                DemoPerson.NURSE.email().value(),
                DemoPerson.SECOND_WORKFLOW_ADMIN.email().value());
    }

    private Answer asks(Question question, String address) {
        var form = Form.in(somebody.open(question.page), question.form).with("email", address);
        var filled = form.has("password") ? form.with("password", "not the password of this person") : form;
        var answer = somebody.post(form.action(), filled.pressed("send"));
        assertEquals(200, answer.status());
        return answer;
    }

    /** Without what is different in every answer anyway. */
    private static String plain(Answer answer, String address) {
        return answer.body()
                .replace(address, "ADDRESS")
                .replaceAll("(name=\"jakarta.faces.ViewState\"[^>]*value=)\"[^\"]*\"", "$1")
                .replaceAll("(csp.init|getElementById)\\('[^']*'\\)", "$1()")
                .replaceAll("(name=\"primefaces.nonce\" value=|nonce=|<script id=)\"[^\"]*\"", "$1");
    }

    private static String difference(Collection<String> bodies) {
        var two = bodies.stream().limit(2).toList();
        var at = 0;
        while (at < two.get(0).length() && two.get(1).startsWith(two.get(0).substring(0, at + 1))) {
            at++;
        }
        var from = Math.max(0, at - 80);
        return two.stream()
                .map(body -> "\n..." + body.substring(from, Math.min(body.length(), from + 200)))
                .collect(Collectors.joining());
    }

    private static String account(Records records, String state) throws SQLException {
        var address = state.toLowerCase(java.util.Locale.ROOT) + UUID.randomUUID() + "@example.org";
        Sql.run(
                records.connection(),
                "insert into account (id, email, full_name, language, state, access_version, created_at, changed_at, version)"
                        + " values (?, ?, 'Somebody', 'en', ?, 0, current_timestamp, current_timestamp, 0)",
                UUID.randomUUID(),
                address,
                state);
        return address;
    }
}
