package org.candor.workflow.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.candor.support.Evidence;
import org.candor.workflow.StepCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing is ever missed: edits of every kind, at every element and attribute of every shipped drawing. */
class EveryEditIsReportedTest {
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();
    private static final int SLICE = 250;
    private static final int FULL = 5_000;
    private static final int TOGETHER = 5;

    /** One edit of one drawing. */
    private record Try(Path file, RandomEdit edit) {}

    @Test
    void every_edit_is_reported_and_names_its_element() throws Exception {
        var tries = new ArrayList<Try>();
        for (var file : shipped()) {
            RandomEdit.all(DrawnXml.parse(Files.readAllBytes(file))).forEach(edit -> tries.add(new Try(file, edit)));
        }
        var random = new Random(Evidence.seed());
        Collections.shuffle(tries, random);
        var figures = new EnumMap<RandomEdit.Kind, Integer>(RandomEdit.Kind.class);
        int pictures = 0;
        int reported = 0;
        for (int i = 0; reported < edits(); i = (i + 1) % tries.size()) {
            var done = tried(tries.get(i), random);
            if (done != null) {
                reported++;
                pictures += Boolean.TRUE.equals(done.picture()) ? 1 : 0;
                figures.merge(tries.get(i).edit().kind(), 1, Integer::sum);
            }
        }

        assertEquals(edits(), reported);
        var kept = new TreeMap<String, Object>(Map.of("edits", edits(), "reported", reported, "pictureOnly", pictures));
        figures.forEach((kind, times) -> kept.put(kind.name(), times));
        Evidence.keep("change-report", "every edit", kept);
    }

    private static RandomEdit.@Nullable Done tried(Try one, Random random) throws Exception {
        var live = Files.readAllBytes(one.file());
        var drawing = DrawnXml.parse(live);
        var before = DrawnXml.canonical(drawing.getDocumentElement());
        var done = one.edit().applyTo(drawing, random);
        if (done == null || before.equals(DrawnXml.canonical(drawing.getDocumentElement()))) {
            return null;
        }
        var draft = DrawnXml.write(drawing);
        check(one, done, ChangeReport.between(live, draft, CATALOGUE));
        check(one, done, ChangeReport.between(draft, live, CATALOGUE));
        return done;
    }

    private static void check(Try one, RandomEdit.Done done, ChangeReport report) {
        var told = one + " " + done + ": " + report.lines();
        assertTrue(report.changes().stream().anyMatch(each -> done.names().contains(each.element())), told);
        assertTrue(report.changes().stream().noneMatch(each -> each.sentence().isBlank()), told);
        if (done.picture() != null) {
            assertEquals(done.picture(), report.isLayoutOnly(), told);
        }
        if (report.isLayoutOnly()) {
            assertEquals(List.of("Only the picture changed; no effect on any request"), report.lines(), told);
        }
    }

    @Test
    void edits_do_not_hide_one_another() throws Exception {
        var random = new Random(Evidence.seed());
        int hidden = 0;
        for (int i = 0; i < edits() / TOGETHER; i++) {
            var file = shipped().get(i % shipped().size());
            var live = Files.readAllBytes(file);
            var drawing = DrawnXml.parse(live);
            var names = new TreeSet<String>();
            while (names.size() < TOGETHER) {
                var elements = DrawnXml.all(drawing.getDocumentElement());
                var element = random.nextInt(elements.size());
                var name = DrawnXml.shownId(elements.get(element));
                if (!DrawnXml.isPicture(elements.get(element)) && !name.isEmpty() && names.add(name)) {
                    elements.get(element).setAttribute("note" + random.nextInt(100), "x");
                }
            }
            var report = ChangeReport.between(live, DrawnXml.write(drawing), CATALOGUE);
            report.changes().forEach(each -> names.remove(each.element()));
            hidden += names.size();
        }

        assertEquals(0, hidden);
    }

    @Test
    void the_same_drawing_written_otherwise_has_no_change() throws Exception {
        var random = new Random(Evidence.seed());
        int written = 0;
        for (var file : shipped()) {
            var live = Files.readAllBytes(file);
            for (int i = 0; i < edits() / 50; i++) {
                var otherwise = Rewritten.of(DrawnXml.parse(live), random);
                assertEquals(List.of("Nothing changed"), ChangeReport.lines(live, otherwise));
                written++;
            }
        }
        Evidence.keep("change-report", "written otherwise", Map.of("files", written, "changes", 0));
    }

    private static int edits() {
        return Evidence.isFull() ? FULL : SLICE;
    }

    private static List<Path> shipped() throws Exception {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(each -> each.toString().matches(".*\\.(bpmn|dmn)"))
                    .sorted()
                    .toList();
        }
    }
}
