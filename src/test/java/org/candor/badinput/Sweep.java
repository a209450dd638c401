package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candor.support.Answer;
import org.candor.support.Evidence;
import org.candor.support.Field;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Records;

/**
 * Sends every bad value in every field of a form, past the limits of the browser, and looks at the answer and at the
 * records. {@code candor.scale} says how many: {@code slice} a few a field, chosen by a fixed seed, {@code full} all.
 *
 * <p>Values that no field of its kind may take are sent with an otherwise good form, so that nothing but the value can be
 * the reason; values that a field may take are sent with a form that is refused for another reason (the guard), so that the
 * story does not move on.
 */
final class Sweep {
    private static final Duration BOUND = Duration.ofSeconds(8);
    private static final Pattern FAULT = Pattern.compile(
            "\\bat [a-z]+(\\.[a-zA-Z_$]+)+\\(|Caused by|[a-z]\\.[A-Z][A-Za-z]+(Exception|Error)\\b|org\\.(candor|hibernate|h2)\\.");
    private static final Pattern KEY = Pattern.compile("[a-z]+Refusal\\.|[A-Z][a-z]+Refusal|\\{[0-9]}|\\?\\?\\?");
    private static final String SAVED = "intake_answer";
    /** Words to the practice are kept as they are typed, sent or not. */
    private static final Set<String> DRAFTS = Set.of("information_item");

    private static final int A_FEW = 2;
    /** The intake has a hundred questions of the same few kinds. */
    private static final int FEWER = 1;

    private final Records records;
    private final Tally tally;
    private final Random random = new Random(Evidence.seed());
    private final List<String> problems = new ArrayList<>();

    Sweep(Records records, Tally tally) {
        this.records = records;
        this.tally = tally;
    }

    /**
     * How a form is reached and left.
     *
     * @param choice {@code field=value} that the page takes by itself before the form is sent, or nothing
     */
    record Target(
            Person who,
            String page,
            String form,
            String button,
            Map<String, String> good,
            Map<String, String> guard,
            String choice) {

        Target(
                Person who,
                String page,
                String form,
                String button,
                Map<String, String> good,
                Map<String, String> guard) {
            this(who, page, form, button, good, guard, "");
        }

        Form opened() {
            var opened = Form.in(who.open(page), form);
            return (choice.isEmpty() ? opened : chosen(opened)).with(good);
        }

        private Form chosen(Form opened) {
            var field = choice.substring(0, choice.indexOf('='));
            var form = opened.with(field, choice.substring(choice.indexOf('=') + 1));
            var sent = form.changed(field);
            sent.put("jakarta.faces.partial.execute", List.of(form.id()));
            sent.put("jakarta.faces.partial.render", List.of(form.id() + " " + form.id() + ":mark"));
            return form.renewed(who.post(action(), sent));
        }

        /** Whether the form is refused because of this field when the guard stands. */
        boolean guards(Field field) {
            return guard.keySet().stream()
                    .anyMatch(name -> field.name().equals(name) || field.name().endsWith(":" + name));
        }

        String action() {
            return page.replaceAll("\\?.*", "");
        }
    }

    /** Every field of the form. */
    void fields(Target target) {
        var before = records.contents();
        for (var field : target.opened().fields()) {
            tally.field(target.form());
            for (var value : some(BadValue.of(field), A_FEW)) {
                if (value.refused() || (!target.guard().isEmpty() && !target.guards(field))) {
                    send(target, field, value);
                }
            }
        }
        same(target.form(), before);
    }

    private void send(Target target, Field field, BadValue value) {
        records.forgiveTries();
        var form = target.opened();
        var sent = (value.refused() ? form : form.with(target.guard())).with(field.name(), value.values());
        var where = target.form() + " " + field.name() + " = " + value.name();
        boolean refused = look(where, target, sent.pressed(target.button()));
        if (!refused && (value.refused() || !target.guard().isEmpty())) {
            problems.add(where + ": taken");
        }
    }

    /** Only what no field of its kind may take: for a form that every other value would send on its way. */
    void onlyRefusable(Target target) {
        var before = records.contents();
        for (var field : target.opened().fields()) {
            tally.field(target.form());
            BadValue.of(field).stream().filter(BadValue::refused).forEach(value -> send(target, field, value));
        }
        same(target.form(), before);
    }

    /** Every field of the form, and the page's own state. */
    void asksAgain(Target target) {
        records.forgiveTries();
        fields(target);
        state(target);
    }

    /** As above; then the form is sent well filled, and once more. */
    void goesOn(Target target) {
        asksAgain(target);
        records.forgiveTries();
        var sent = target.opened().pressed(target.button());
        var answer = target.who().post(target.action(), sent);
        check(target.form() + " well filled", answer);
        assertFalse(answer.isRefused(), () -> target.form() + " refused what is good: " + answer.sentences());
        again(target, sent);
    }

    /** Nothing was wrong since the last time. */
    void holds() {
        var found = String.join("\n", problems);
        problems.clear();
        assertEquals("", found);
    }

    /** The same form once more, after it was taken. */
    private void again(Target target, Map<String, List<String>> sent) {
        var before = records.settled();
        var where = target.form() + " again";
        look(where, target, sent);
        var changed = difference(before, records.settled());
        if (!changed.isEmpty()) {
            problems.add(where + ": rows changed: " + changed);
        }
    }

    /** Every field of a form that is saved by itself as it changes; what was taken is put back. */
    void savedFields(Target target) {
        for (var field : target.opened().fields()) {
            tally.field(target.form());
            var good = target.opened();
            var taken = false;
            for (var value : some(BadValue.of(field), FEWER)) {
                var before = records.content(SAVED);
                var where = target.page() + " " + field.name() + " = " + value.name();
                var found = look(
                        where,
                        target,
                        target.opened().with(field.name(), value.values()).changed(field.name()));
                if (!found && value.refused()) {
                    problems.add(where + ": taken");
                }
                if (found && records.content(SAVED) != before) {
                    problems.add(where + ": refused, yet answers changed");
                }
                taken |= !found;
            }
            if (taken) {
                var again = target.opened().with(field.name(), good.values(field.name()));
                check(target.page() + " again", target.who().post(target.action(), again.changed(field.name())));
            }
        }
    }

    /** The page's own hidden state: missing, made up, of another page. */
    void state(Target target) {
        var before = records.contents();
        for (var state :
                List.of("", "garbage", "1:1", "-8:x", "<script>", "rO0ABXNyABFqYXZhLnV0aWwu", "9".repeat(65_536))) {
            var form = target.opened().with(Form.STATE, state);
            refused(target, "state " + shown(state), form.pressed(target.button()));
            refused(target, "state " + shown(state) + " by ajax", form.changed(target.button()));
        }
        for (var hidden : List.of(Form.STATE, Form.NONCE)) {
            var sent = target.opened().with(hidden, List.of()).pressed(target.button());
            refused(target, hidden + " missing", sent);
        }
        for (var nonce : List.of("", "garbage", "x\r\nSet-Cookie: a=b", "'unsafe-inline'", "9".repeat(65_536))) {
            var form = target.opened().with(Form.NONCE, nonce);
            refused(target, "nonce " + shown(nonce), form.pressed(target.button()));
        }
        same(target.form(), before);
    }

    private void refused(Target target, String what, Map<String, List<String>> sent) {
        var where = target.form() + " " + what;
        if (!look(where, target, sent)) {
            problems.add(where + ": taken");
        }
    }

    /** Sends, checks what must hold for every answer, and says whether it was refused. */
    boolean look(String where, Target target, Map<String, List<String>> sent) {
        var counts = records.counts();
        var refusals = records.refusals();
        var answer = target.who().post(target.action(), sent);
        check(where, answer);
        var refused = answer.isRefused();
        tally.answer(target.form(), refused ? "refused" : "taken");
        if (refused) {
            refusal(where, answer, refusals, counts);
        }
        return refused;
    }

    void check(String where, Answer answer) {
        if (answer.status() >= 500 || answer.way().contains("problem.xhtml")) {
            problems.add(where + ": a fault, " + answer.status() + " " + answer.way());
        }
        if (answer.took().compareTo(BOUND) > 0) {
            problems.add(where + ": took " + answer.took());
        }
        var fault = FAULT.matcher(answer.page().text());
        if (fault.find()) {
            problems.add(where + ": shows " + fault.group());
        }
        if (answer.body().contains(BadValue.EVALUATED)) {
            problems.add(where + ": evaluated");
        }
        var page = answer.page();
        if (!page.select("script:containsData(window.taken)").isEmpty()
                || !page.select("[onerror]").isEmpty()) {
            problems.add(where + ": a script would run");
        }
    }

    private void refusal(String where, Answer answer, long refusals, Map<String, Long> counts) {
        var sentences = answer.way().contains("expired.xhtml") ? List.of("expired") : answer.sentences();
        if (sentences.isEmpty()
                || sentences.stream().anyMatch(s -> KEY.matcher(s).find() || s.length() > 400)) {
            problems.add(where + ": no clear sentence: " + shown(String.valueOf(sentences)));
        }
        var rows = records.refusals() - refusals;
        boolean password =
                rows == 2 && records.newestRefusals(2).toString().contains("access."); // the account's own row
        if (rows != 1 && !password) {
            problems.add(where + ": " + rows + " audit rows " + records.newestRefusals((int) Math.min(rows, 4))
                    + " for " + shown(String.valueOf(sentences)));
        }
        if (!records.counts().equals(counts)) {
            problems.add(where + ": refused, yet rows changed: " + difference(counts, records.counts()));
        }
    }

    void same(String where, Map<String, Long> before) {
        var changed = difference(before, records.contents());
        changed.removeAll(DRAFTS);
        if (!changed.isEmpty()) {
            problems.add(where + ": records changed: " + changed);
        }
    }

    private static List<String> difference(Map<String, Long> before, Map<String, Long> after) {
        return after.keySet().stream()
                .filter(table -> !Objects.equals(after.get(table), before.get(table)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** All of them, or as many in the slice. */
    List<BadValue> some(List<BadValue> all, int many) {
        if (Evidence.isFull()) {
            return all;
        }
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(many, mixed.size()));
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    static String shown(String text) {
        return text.length() > 160 ? text.substring(0, 150) + "... (" + text.length() + ")" : text;
    }
}
