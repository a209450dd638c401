package org.candor.hostile;

import static org.candor.hostile.Attack.Must.BE_TURNED_AWAY;
import static org.candor.hostile.Attack.Must.DO_NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Evidence;

/**
 * UP01 to UP20: files as a form sends them. The portal takes none in that way, so each must be turned away wherever somebody sends it;
 * the pictures that it takes are tried beside their classes.
 */
final class FileAttacks {
    private static final String BOUNDARY = "files";
    private static final List<String> PLACES = List.of(
            "/patient/account.xhtml",
            "/patient/documents.xhtml",
            "/patient/document",
            "/patient/uploads.xhtml",
            "/api/upload",
            "/patient/intake-section.xhtml?section=labs",
            "/public/ask-for-a-call.xhtml",
            "/resources/uploads/");
    private static final String STYLES = "/resources/static/plain.css";

    private final Stage stage;
    private final Random random = new Random(Evidence.seed());
    private final List<Attack> attacks = new ArrayList<>();

    FileAttacks(Stage stage) {
        this.stage = stage;
    }

    List<Attack> all() {
        var outside = stage.outside().url();
        file("UP01", "report.pdf", "application/pdf", "<%@ page import=\"java.io.*\" %><% Runtime.getRuntime(); %>");
        file("UP03", "photo.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        file("UP05", "scan.pdf", "application/pdf", eicar());
        file("UP06", "scan.zip", "application/zip", "PK\u0003\u0004" + "\u0000".repeat(42_000));
        file("UP08", "open.pdf", "application/pdf", "%PDF-1.7 /OpenAction << /S /URI /URI (" + outside + ") >>");
        for (var name : List.of(
                "../../x.jsp", "CON", "a.pdf\u0000.jsp", "n".repeat(4_096), "abc\u202Efdp.exe", "..%2f..%2fx")) {
            attacks.add(sent("UP10", PLACES.get(0), name, "application/pdf", "%PDF-1.7"));
        }
        file("UP11", "empty.pdf", "application/pdf", "");
        attacks.add(sent("UP11", PLACES.get(0), "large.pdf", "application/pdf", "x".repeat(3_000_000)));
        file("UP13", "photo.jpg", "image/jpeg", "\u00FF\u00D8\u00FF\u00E1Exif GPS 45.5N 122.6W");
        deletions();
        ranges();
        file("UP18", "other.pdf", "application/pdf", "%PDF-1.7 of " + other());
        file("UP20", "scan.dcm", "application/dicom", noise());
        return attacks;
    }

    private String other() {
        return stage.records()
                .column("select id from patient where given_name = 'Sam'")
                .get(0);
    }

    /** Put together, so that no scanner takes this source for the test virus. */
    private static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    }

    private String noise() {
        return "\u0000".repeat(128)
                + "DICM"
                + random.ints(4_096, 1, 255).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private void file(String entry, String name, String type, String content) {
        PLACES.forEach(place -> attacks.add(sent(entry, place, name, type, content)));
    }

    private Attack sent(String entry, String place, String name, String type, String content) {
        var body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return new Attack(
                entry,
                name.substring(0, Math.min(name.length(), 20)) + " to " + place,
                BE_TURNED_AWAY,
                () -> stage.says(
                        stage.as(DemoPerson.PATIENT),
                        "POST",
                        place,
                        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                        body));
    }

    private void deletions() {
        for (var method : List.of("DELETE", "PUT", "PATCH")) {
            for (var place : List.of("/patient/document?id=" + other(), "/staff/document?id=" + other())) {
                attacks.add(new Attack(
                        "UP15",
                        method + " " + place,
                        BE_TURNED_AWAY,
                        () -> stage.says(stage.as(DemoPerson.PATIENT), method, place, Map.of(), "")));
            }
        }
    }

    private void ranges() {
        var many = IntStream.range(0, 1_300).mapToObj(i -> "5-" + i).collect(Collectors.joining(","));
        var whole = stage.nobody().get(STYLES).body().length();
        for (var range : List.of(
                "bytes=0-,0-,0-,0-,0-,0-,0-,0-",
                "bytes=" + many,
                "bytes=-1",
                "bytes=99999999-",
                "bytes=0-18446744073709551615",
                "bytes=b-a")) {
            attacks.add(new Attack("UP16", range.substring(0, Math.min(30, range.length())), DO_NOTHING, () -> {
                var hit = stage.says(stage.nobody(), "GET", STYLES, Map.of("Range", range), "");
                var sent = hit.answer().body().length();
                return hit.unless(sent <= 2 * whole, sent + " characters for a file of " + whole);
            }));
        }
    }
}
