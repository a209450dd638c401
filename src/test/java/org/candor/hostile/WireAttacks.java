package org.candor.hostile;

import static org.candor.hostile.Attack.Must.BE_REFUSED_WITH_A_ROW;
import static org.candor.hostile.Attack.Must.BE_TURNED_AWAY;
import static org.candor.hostile.Attack.Must.DO_NOTHING;
import static org.candor.hostile.Stage.and;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candor.config.demo.DemoPerson;
import org.candor.hostile.Attack.Hit;
import org.candor.hostile.Stage.Paths;
import org.candor.support.Evidence;
import org.candor.support.Form;
import org.candor.support.Person;

/** FW28 to FW40 and AP13, AP25: headers, methods, lengths, and what is believed of them. */
final class WireAttacks {
    private static final String END = "\r\n\r\n";
    private static final String HEAD = "Host: x\r\nConnection: close\r\n";
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: x" + END;
    private static final String SPOOFED = "203.0.113.7";
    private static final Path LOG = Path.of("target", "it", Evidence.database(), "portal", "server.log");

    private final Stage stage;
    private final List<Attack> attacks = new ArrayList<>();

    WireAttacks(Stage stage) {
        this.stage = stage;
    }

    List<Attack> all() {
        formsOfForeignPages();
        otherMethods();
        smuggling();
        spoofedAddress();
        redirects();
        parts();
        tokens();
        linesInTheLog();
        return attacks;
    }

    private void formsOfForeignPages() {
        foreign("without a state", Map.of("Content-Type", Stage.FORM));
        foreign("another origin", Map.of("Content-Type", Stage.FORM, "Origin", "https://evil.example"));
        foreign("no origin", Map.of("Content-Type", Stage.FORM, "Origin", "null"));
        foreign("cross-site", Map.of("Content-Type", Stage.FORM, "Sec-Fetch-Site", "cross-site"));
        foreign("as plain text", Map.of("Content-Type", "text/plain"));
        attacks.add(new Attack("FW28", "signing out by a link", DO_NOTHING, () -> {
            var hit = stage.gets(
                    DemoPerson.PATIENT,
                    Paths.ACCOUNT + "?signOutForm=signOutForm&signOutForm:signOut=signOutForm:signOut");
            return hit.unless(stage.as(DemoPerson.PATIENT).get(Paths.ACCOUNT).status() == 200, "signed out");
        }));
    }

    private void foreign(String how, Map<String, String> headers) {
        var body = "signIn=signIn&signIn%3Aemail=patient%40candor.example&signIn%3Apassword=quiet+river+under+maples"
                + "&signIn%3Asend=signIn%3Asend";
        attacks.add(new Attack(
                "FW28", how, BE_TURNED_AWAY, () -> stage.says(new Person(), "POST", Paths.SIGN_IN, headers, body)));
    }

    private void otherMethods() {
        attacks.add(new Attack("FW30", "a form by GET", BE_REFUSED_WITH_A_ROW, () -> {
            var before = stage.records().content("patient");
            var hit = stage.gets(
                    DemoPerson.PATIENT,
                    Paths.ACCOUNT + "?"
                            + Person.encoded(
                                    stage.contact().with("givenName", "Taken").pressed("save")));
            return hit.unless(before == stage.records().content("patient"), "the form was taken");
        }));
        for (var header : List.of("X-HTTP-Method-Override", "X-Method-Override")) {
            attacks.add(new Attack(
                    "FW30",
                    header,
                    BE_TURNED_AWAY,
                    () -> stage.says(
                            stage.as(DemoPerson.PATIENT),
                            "POST",
                            Paths.ACCOUNT,
                            Map.of(header, "DELETE"),
                            "_method=DELETE")));
        }
        for (var method : List.of("TRACE", "get", "CONNECT", "M".repeat(4_000))) {
            attacks.add(new Attack(
                    "FW30",
                    method.length() > 20 ? "a long method" : method,
                    BE_TURNED_AWAY,
                    () -> stage.wires(method + " " + Paths.SIGN_IN + " HTTP/1.1\r\n" + HEAD + "\r\n")));
        }
    }

    private void smuggling() {
        smuggle("CL.TE", "Content-Length: 6\r\nTransfer-Encoding: chunked" + END + "0" + END + SMUGGLED);
        smuggle("TE.CL", "Transfer-Encoding: chunked\r\nContent-Length: 3" + END + "1\r\na\r\n0" + END + SMUGGLED);
        smuggle("two lengths in one line", "Content-Length: 3, 30" + END + "abc" + SMUGGLED);
        smuggle("a length with a sign", "Content-Length: +3" + END + "abc" + SMUGGLED);
        smuggle("a length below nothing", "Content-Length: -3" + END + SMUGGLED);
        smuggle("a blank before the colon", "Transfer-Encoding : chunked" + END + "0" + END + SMUGGLED);
        smuggle("a tab in the name", "Transfer-Encoding:\tchunked\r\nContent-Length: 4" + END + "0" + END + SMUGGLED);
        smuggle("a folded header", "X: y\r\n Content-Length: 5" + END + SMUGGLED);
        smuggle("a chunk without end", "Transfer-Encoding: chunked" + END + "FFFFFFFFFFFFFFFFF\r\na\r\n0" + END);
        smuggle("a chunk of no number", "Transfer-Encoding: chunked" + END + "zz\r\na\r\n0" + END);
        smuggle("bare line feeds", "Content-Length: 0\n\n" + SMUGGLED);
    }

    private void smuggle(String how, String rest) {
        attacks.add(new Attack(
                "FW31",
                how,
                DO_NOTHING,
                () -> stage.wires(
                        "POST " + Paths.SIGN_IN + " HTTP/1.1\r\n" + HEAD + "Content-Type: text/plain\r\n" + rest)));
    }

    private void spoofedAddress() {
        for (var header : List.of(
                "X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP", "X-Originating-IP")) {
            attacks.add(new Attack("FW33", header, BE_REFUSED_WITH_A_ROW, () -> {
                var somebody = new Person();
                var form = Form.in(somebody.open(Paths.SIGN_IN), "signIn")
                        .with("email", "nobody@example.org")
                        .with("password", "wrong");
                var value = header.equals("Forwarded") ? "for=" + SPOOFED : SPOOFED;
                var hit = stage.says(
                        somebody,
                        "POST",
                        form.action(),
                        Map.of("Content-Type", Stage.FORM, header, value),
                        Person.encoded(form.pressed("send")));
                var counted = stage.records().column("select attempt_key from sign_in_attempt");
                return hit.unless(counted.stream().noneMatch(key -> key.contains(SPOOFED)), "counted " + counted);
            }));
        }
    }

    private void redirects() {
        for (var next : List.of(
                "//" + stage.outside().address(),
                stage.outside().url(),
                "/\\" + stage.outside().address(),
                "/patient/home.xhtml@" + stage.outside().address(),
                "/patient/home.xhtml\r\nLocation: " + stage.outside().url(),
                "javascript:alert(1)//patient/home.xhtml")) {
            attacks.add(new Attack("FW35", next, DO_NOTHING, () -> {
                var somebody = new Person();
                var page = Paths.SIGN_IN + "?" + Person.encoded(Map.of("next", List.of(next)));
                var opened = somebody.get(page);
                if (opened.status() != 200) {
                    return Hit.of(opened);
                }
                var form = Form.in(opened, "signIn")
                        .with("email", DemoPerson.PATIENT.email().value())
                        .with("password", DemoPerson.PASSWORD);
                var hit = Hit.of(somebody.post(page, and(form.pressed("send"), "next", next)));
                var way = hit.answer().way();
                return hit.unless(way.matches("(http://[^/@]*localhost:\\d+)?/patient/home\\.xhtml"), "led to " + way);
            }));
        }
    }

    private void parts() {
        var part = "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nv\r\n";
        multipart("ten thousand parts", "b", part.repeat(10_000) + "--b--");
        multipart("no end", "b", part.repeat(100));
        multipart("a long boundary", "b".repeat(4_000), "--" + "b".repeat(4_000) + "--");
        multipart("a long header", "b", "--b\r\nX: " + "y".repeat(65_536) + END + "v\r\n--b--");
        multipart("parts in parts", "b", part.replace("v\r\n", part).repeat(1_000) + "--b--");
        multipart("no boundary", "", part);
    }

    private void multipart(String how, String boundary, String body) {
        attacks.add(new Attack(
                "FW40",
                how,
                BE_TURNED_AWAY,
                () -> stage.says(
                        stage.as(DemoPerson.PATIENT),
                        "POST",
                        Paths.ACCOUNT,
                        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
                        body)));
    }

    private void tokens() {
        var admin = "{\"sub\":\"admin@candor.example\",\"groups\":[\"PRACTICE_ADMIN\"],\"aud\":\"candor\",\"exp\":";
        token("no algorithm", "{\"alg\":\"none\"}", admin + "4102444800}");
        token("a key from a path", "{\"alg\":\"HS256\",\"kid\":\"../../../../dev/null\"}", admin + "4102444800}");
        token(
                "a key from outside",
                "{\"alg\":\"RS256\",\"jku\":\"" + stage.outside().url() + "\"}",
                admin + "4102444800}");
        token("long over", "{\"alg\":\"HS256\"}", admin + "1}");
        token("another audience", "{\"alg\":\"HS256\"}", admin.replace("candor\",\"exp", "x\",\"exp") + "4102444800}");
        attacks.add(new Attack(
                "AP13",
                "a name and a password",
                BE_TURNED_AWAY,
                () -> stage.says(
                        new Person(),
                        "GET",
                        "/admin/people.xhtml",
                        Map.of("Authorization", "Basic " + base64("admin@candor.example:" + DemoPerson.PASSWORD)),
                        "")));
    }

    private void token(String how, String head, String claims) {
        var token = base64(head) + "." + base64(claims) + "." + (how.startsWith("no ") ? "" : base64("signed"));
        attacks.add(new Attack(
                "AP13",
                how,
                BE_TURNED_AWAY,
                () -> stage.says(
                        new Person(), "GET", "/admin/people.xhtml", Map.of("Authorization", "Bearer " + token), "")));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void linesInTheLog() {
        var line = "[2026-11-24T10:00:00.000+0000] INFO forged: admin signed in ";
        for (var ending : List.of("\n", "\r\n", "\r", "\u2028", "\u0085", "\u001b[2K")) {
            var how = "after U+" + Integer.toHexString(ending.charAt(0)) + (ending.length() > 1 ? "..." : "");
            attacks.add(new Attack("AP25", how, BE_REFUSED_WITH_A_ROW, () -> {
                var somebody = new Person();
                var form = Form.in(somebody.open(Paths.SIGN_IN), "signIn")
                        .with("email", "a" + ending + line)
                        .with("password", "x" + ending + line);
                var hit = Hit.of(somebody.post(form.action(), form.pressed("send")));
                return hit.unless(!isInTheLog(line), "a line of its own in the log");
            }));
            attacks.add(new Attack("AP25", how + " in the address", DO_NOTHING, () -> {
                var page = "/public/sign-in.xhtml?" + Person.encoded(Map.of("next", List.of(ending + line)));
                return Hit.of(stage.nobody().get(page)).unless(!isInTheLog(line), "a line of its own in the log");
            }));
        }
    }

    private static boolean isInTheLog(String line) throws IOException {
        return Pattern.compile("(?m)^" + Pattern.quote(line.strip()))
                .matcher(Files.readString(LOG))
                .find();
    }
}
