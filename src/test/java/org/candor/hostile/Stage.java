package org.candor.hostile;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candor.config.demo.DemoPerson;
import org.candor.hostile.Attack.Hit;
import org.candor.journey.Portal;
import org.candor.support.Answer;
import org.candor.support.BareLine;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Records;

/** The portal and its people, signed in once, as those who attack it find them. */
final class Stage implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Records records = Records.open();
    private final Listener outside = new Listener();
    private final Map<DemoPerson, Person> people = new LinkedHashMap<>();
    private final Person nobody = new Person();

    /** In this session all the time; sessions of their own: {@link #anew}. */
    Person as(DemoPerson who) {
        return people.computeIfAbsent(who, Stage::anew);
    }

    static Person anew(DemoPerson who) {
        return new Person().signedIn(who.email().value(), DemoPerson.PASSWORD);
    }

    Person nobody() {
        return nobody;
    }

    Records records() {
        return records;
    }

    Listener outside() {
        return outside;
    }

    /** The patient's own contact form, which her phone number keeps from being taken when it is no number. */
    Form contact() {
        return Form.in(as(DemoPerson.PATIENT).open(Paths.ACCOUNT), "contact");
    }

    Map<String, List<String>> refusedContact() {
        return contact().with("phone", "none").pressed("save");
    }

    Hit posts(DemoPerson who, String path, Map<String, List<String>> sent) {
        return Hit.of(as(who).post(path, sent));
    }

    Hit gets(DemoPerson who, String path) {
        return Hit.of(as(who).get(path));
    }

    Hit says(Person who, String method, String path, Map<String, String> headers, String body) {
        var began = System.nanoTime();
        HttpResponse<String> said = who.says(method, path, headers, body);
        return Hit.of(new Answer(
                said.statusCode(),
                said.headers().firstValue("Location").orElse(""),
                said.body(),
                Duration.ofNanos(System.nanoTime() - began)));
    }

    /** Byte by byte, past any client's good manners. More than one answer is an effect. */
    Hit wires(String request) throws IOException {
        var said = BareLine.to(Portal.here().url(), PATIENCE).says(request);
        return Hit.of(said.answer()).unless(said.answers() <= 1, said.answers() + " answers to one request");
    }

    /** Parameters of a form, and more. */
    static Map<String, List<String>> and(Map<String, List<String>> sent, String... more) {
        var all = new LinkedHashMap<>(sent);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], List.of(more[i + 1]));
        }
        return all;
    }

    /** Addresses of the portal that several attacks use. */
    static final class Paths {
        static final String ACCOUNT = "/patient/account.xhtml";
        static final String SIGN_IN = "/public/sign-in.xhtml";
        static final String WORKLIST = "/staff/worklist.xhtml";
        static final String FORGOT = "/public/forgot-password.xhtml";

        private Paths() {}
    }

    @Override
    public void close() {
        outside.close();
        Invitation.forgetAll(records);
        records.close();
    }
}
