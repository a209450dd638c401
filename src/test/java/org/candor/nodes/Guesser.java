package org.candor.nodes;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candor.support.Answer;
import org.candor.support.BareLine;
import org.candor.support.Form;
import org.candor.support.Person;

/** Somebody at one node, calling from one network address, with a form open and ready to be sent. */
final class Guesser {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern COOKIE = Pattern.compile("(?im)^Set-Cookie: ([^=;\\r]+=[^;\\r]*)");

    private final BareLine wire;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Guesser(String node, String address) {
        wire = BareLine.to(node, PATIENCE).from(address);
    }

    Answer get(String path) throws IOException {
        return hear(wire.says("GET " + path + head()));
    }

    /** The form as the page shows it, filled in; what is sent when its button is pressed. */
    String filled(String path, String form, String button, Map<String, String> given) throws IOException {
        return Person.encoded(Form.in(get(path), form).with(given).pressed(button));
    }

    Answer post(String path, String body) throws IOException {
        return hear(wire.says("POST " + path
                + head("Content-Type: application/x-www-form-urlencoded", "Content-Length: " + body.length()) + body));
    }

    /** The same person's browser at another node. */
    Guesser at(String node) {
        var there = new Guesser(node, "127.0.0.1");
        there.cookies.putAll(cookies);
        return there;
    }

    private Answer hear(BareLine.Said said) {
        COOKIE.matcher(said.head())
                .results()
                .map(found -> found.group(1))
                .forEach(cookie -> cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie));
        return said.answer();
    }

    private String head(String... more) {
        var lines = List.of(more).stream().map(line -> line + "\r\n").collect(Collectors.joining());
        var kept = cookies.isEmpty() ? "" : "Cookie: " + String.join("; ", cookies.values()) + "\r\n";
        return " HTTP/1.0\r\nHost: localhost\r\n" + kept + lines + "\r\n";
    }
}
