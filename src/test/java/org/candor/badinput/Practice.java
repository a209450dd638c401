package org.candor.badinput;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.candor.config.demo.DemoPerson;
import org.candor.questionnaire.Answers;
import org.candor.support.Answer;
import org.candor.support.Form;
import org.candor.support.Person;

/** The people of one story over HTTP: staff by their demo name, the patient, and what they do when nothing goes wrong. */
final class Practice {
    static final String PASSWORD = DemoPerson.PASSWORD;
    static final String OWN_PASSWORD = "a river stone and 3 ferns";
    private static final int LOOKS = 300;

    private final Map<String, Person> staff = new HashMap<>();

    Person staff(String who) {
        return staff.computeIfAbsent(who, name -> new Person().signedIn(name + "@candor.example", PASSWORD));
    }

    /** Opens the task about this person, waits for it if a job still has to make it, and takes it; the item's page. */
    String takes(String who, String patient) {
        for (var look = 0; look < LOOKS; look++) {
            var row = staff(who).open("/staff/worklist.xhtml?part=all").page().select("a.item").stream()
                    .filter(item -> item.text().contains(patient))
                    .findFirst();
            if (row.isPresent()) {
                var page = row.get().attr("href");
                var opened = staff(who).open(page);
                if (opened.page().selectFirst("[name='holdItem:claim']") != null) {
                    var hold = Form.in(opened, "holdItem");
                    staff(who).post(hold.action(), hold.pressed("claim"));
                }
                return page;
            }
            pause();
        }
        throw new IllegalStateException("no task of " + who + " about " + patient);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The newest link of that kind among the demo mails to this address; some are written a moment later. */
    static String mailedLink(String email, String page) {
        for (var look = 0; look < LOOKS; look++) {
            var mails = new Person().open("/public/demo-mail.xhtml").page();
            var link = mails.selectFirst("article[data-to=" + email + "] a[href*=" + page + "?]");
            if (link != null) {
                return link.attr("href").replaceFirst("^https?://[^/]+", "");
            }
            pause();
        }
        throw new IllegalStateException("no mail to " + email + " with " + page);
    }

    /** Presses the button of a well filled form; the answer must be a yes. */
    static Answer does(Sweep.Target target) {
        var form = target.opened();
        var answer = target.who().post(form.action(), form.pressed(target.button()));
        if (answer.isRefused() || answer.status() >= 400) {
            throw new IllegalStateException(target.form() + " refused what is good: " + answer.sentences());
        }
        return answer;
    }

    /** Answers every question that the section shows, also those that appear on the way. */
    static void fills(Person patient, String section, Answers answers) {
        var open = new ArrayList<>(answers.asMap().keySet());
        for (var before = -1; before != open.size() && !open.isEmpty(); ) {
            before = open.size();
            open.removeIf(path -> isSaved(patient, section, path, answers.at(path)));
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException(section + " does not ask for " + open);
        }
    }

    private static boolean isSaved(Person patient, String section, String path, List<String> given) {
        var add = path.replaceFirst("^(\\w+\\.[0-9]+)\\..*", "$1");
        var page = "/patient/intake-section.xhtml?section=" + section + (add.equals(path) ? "" : "&add=" + add);
        var form = Form.in(patient.open(page), "answers");
        var name = path.replace('.', '_');
        if (!form.has(name)) {
            return false;
        }
        var unit = name + "Unit";
        var value = given.get(0);
        var filled = form.has(unit)
                ? form.with(name, value.substring(0, value.indexOf('|')))
                        .with(unit, value.substring(value.indexOf('|') + 1))
                : form.with(name, given);
        var answer = patient.post(form.action(), filled.changed(name));
        if (answer.isRefused()) {
            throw new IllegalStateException(section + "." + path + " refused " + given + ": " + answer.sentences());
        }
        return true;
    }
}
