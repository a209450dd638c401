package org.candor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.hostile.Attack.Must;
import org.candor.support.Answer;
import org.candor.support.Evidence;
import org.candor.support.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile lists C, D and E against the portal as it is shipped, each entry with at least five variants: refused or without
 * effect, soon, without a word about our insides, nobody outside is called, and the portal stays well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class HostileIT {
    private static final int AT_LEAST = 6;
    private static final Duration SOON = Duration.ofSeconds(1);
    /** On a loaded machine a page takes longer; an attack may take so many times a plain page's time. */
    private static final int TIMES_A_PAGE = 20;

    private static final Pattern INSIDES = Pattern.compile("\\bat [a-z]+(\\.[a-zA-Z_$]+)+\\(|Caused by|"
            + "[a-z]\\.[A-Z][A-Za-z]+(Exception|Error)\\b|org\\.(candor|h2|postgresql|camunda|apache|glassfish)\\.");
    private static final String EVALUATED = "q49q";

    private final Map<String, Integer> tried = new TreeMap<>();
    private final List<Long> millis = new ArrayList<>();
    private Stage stage;
    private Duration bound;

    @BeforeAll
    void open() {
        stage = new Stage();
        stage.records().forgiveTries();
        bound = Stream.of(SOON, plainPage().multipliedBy(TIMES_A_PAGE))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** The middle of nine. */
    private static Duration plainPage() {
        var somebody = new Person();
        return Stream.generate(() -> somebody.get("/index.xhtml").took())
                .limit(9)
                .sorted()
                .skip(4)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void close() {
        var calls = stage.outside().callers();
        stage.close();
        Evidence.keep(
                "hostile",
                Evidence.database(),
                Map.of(
                        "entries",
                        tried,
                        "attacks",
                        millis.size(),
                        "longestMillis",
                        millis.stream().mapToLong(one -> one).max().orElse(0),
                        "withinASecond",
                        millis.stream().filter(one -> one <= SOON.toMillis()).count(),
                        "callsToTheOutside",
                        calls));
        assertEquals(0, calls, "somebody outside was called");
    }

    /** The small tests try on PostgreSQL only what reaches the database. */
    static Stream<String> entries() {
        var all = Evidence.isFull() || Evidence.database().equals("h2");
        return Entries.triedOverHttp().stream().filter(entry -> all || entry.matches("IN.*|FW18|FW2[01]|FW3[03]"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_and_its_variants_have_no_effect(String entry) throws IOException {
        stage.records().forgiveTries();
        var attacks = ofEntry(entry);
        var problems = new ArrayList<String>();
        for (var attack : attacks) {
            problems.addAll(problemsOf(attack));
        }
        assertEquals("", String.join("\n", problems));
        assertTrue(attacks.size() >= AT_LEAST, entry + ": " + attacks.size() + " variants");
        assertEquals(200, new Person().get("/health/ready").status(), "the portal is well after " + entry);
    }

    private List<Attack> ofEntry(String entry) {
        return Stream.of(
                        new PageAttacks(stage).all(),
                        new WireAttacks(stage).all(),
                        new FieldAttacks(stage).all(),
                        new RecordAttacks(stage).all(),
                        new FileAttacks(stage).all())
                .flatMap(List::stream)
                .filter(attack -> attack.entry().equals(entry))
                .collect(Collectors.toList());
    }

    private List<String> problemsOf(Attack attack) throws IOException {
        var records = stage.records();
        var counts = records.counts();
        var refusals = records.refusals();
        var hit = attack.act().send();
        var answer = hit.answer();
        var problems = new ArrayList<>(hit.effects());
        if (answer.status() >= 500 || answer.way().contains("problem.xhtml")) {
            problems.add("a fault: " + answer.status() + " " + answer.way());
        }
        if (answer.took().compareTo(bound) > 0 && answer.status() != 0) {
            problems.add("took " + answer.took() + " of " + bound);
        }
        var insides = INSIDES.matcher(answer.page().text());
        if (insides.find()) {
            problems.add("tells " + insides.group());
        }
        if (answer.body().contains(EVALUATED)) {
            problems.add("evaluated");
        }
        if (!isAnswered(attack.must(), answer)) {
            problems.add("not refused: " + answer.status() + " " + answer.way() + answer.sentences());
        }
        if (attack.must() == Must.BE_REFUSED_WITH_A_ROW && records.refusals() == refusals) {
            problems.add("left no row: " + answer.status() + answer.sentences());
        }
        if (!records.counts().equals(counts)) {
            problems.add("rows changed: " + changed(counts, records.counts()));
        }
        tried.merge(attack.entry(), 1, Integer::sum);
        millis.add(answer.took().toMillis());
        return problems.stream().map(one -> attack.variant() + ": " + one).toList();
    }

    private static boolean isAnswered(Must must, Answer answer) {
        return switch (must) {
            case DO_NOTHING -> true;
            case BE_REFUSED_WITH_A_ROW -> answer.isRefused();
            case BE_TURNED_AWAY ->
                answer.status() == 0 || answer.status() >= 400 || answer.way().contains("/public/sign-in.xhtml");
        };
    }

    private static List<String> changed(Map<String, Long> before, Map<String, Long> after) {
        return after.keySet().stream()
                .filter(table -> !Objects.equals(after.get(table), before.get(table)))
                .toList();
    }

    /** A mail that somebody with the database in hand put into the outbox: without our key there is nothing to read in it. */
    @Test
    void a_mail_put_into_the_outbox_by_hand_is_shown_to_nobody_and_stops_nothing() throws Exception {
        var planted = new PlantedMail(stage.records());
        try {
            var mails = stage.nobody().get("/public/demo-mail.xhtml");

            assertTrue(mails.status() < 500, "status " + mails.status());
            assertTrue(!mails.body().contains(PlantedMail.WORDS));
            assertEquals(200, stage.nobody().get("/health/ready").status());
        } finally {
            planted.remove();
        }
    }
}
