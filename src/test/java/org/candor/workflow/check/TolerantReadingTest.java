package org.candor.workflow.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.candor.workflow.check.SmallDrawing.KEY;
import static org.candor.workflow.check.SmallDrawing.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings of other tools: they open, with what was left out; what is left stands in the allow-list and points somewhere. */
class TolerantReadingTest {
    private static TolerantReading foreign(String name) throws Exception {
        return TolerantReading.of(Files.readAllBytes(Path.of("src/test/resources/hostile/foreign", name + ".bpmn")));
    }

    private static DrawnElement tree(TolerantReading view) throws Exception {
        return DrawingReader.read(view.bpmn().getBytes(UTF_8));
    }

    private static Set<FindingCode> codes(TolerantReading view) {
        return view.notes().stream().map(Finding::code).collect(toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"modelling-add-in", "other-engine", "two-pools"})
    void a_foreign_drawing_keeps_its_steps_and_says_what_was_left_out(String name) throws Exception {
        var view = foreign(name);
        var left = tree(view);

        assertEquals(List.of(), AllowList.DRAWING.check(left));
        var ids = left.all().map(DrawnElement::id).collect(toSet());
        assertTrue(ids.containsAll(Set.of("S", "A", "B", "C", "E", "f1", "f2", "A_di", "f1_di")), ids::toString);
        assertTrue(view.notes().size() > 5, () -> view.notes().toString());
        assertTrue(view.notes().stream().noneMatch(note -> note.sentence().isBlank()));
        assertFalse(
                EditionPolicy.shipped().check(view.bpmn().getBytes(UTF_8)).isEmpty(), "it may not go live as it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"modelling-add-in", "other-engine", "two-pools"})
    void what_is_viewed_can_be_viewed_again_unchanged(String name) throws Exception {
        var view = foreign(name);

        assertEquals(
                new TolerantReading(view.bpmn(), List.of()),
                TolerantReading.of(view.bpmn().getBytes(UTF_8)));
    }

    @Test
    void a_task_of_another_kind_keeps_its_name_and_loses_its_code() throws Exception {
        var view = foreign("modelling-add-in");

        var dose = tree(view)
                .all()
                .filter(each -> each.id().equals("B"))
                .findFirst()
                .orElseThrow();
        assertEquals("bpmn:userTask", dose.name());
        assertEquals("Work out the dose", dose.label());
        assertFalse(view.bpmn().contains("createNewFile") || view.bpmn().contains("System.exit"), view.bpmn());
        assertTrue(view.bpmn().contains("Überprüfung 檢查 🙂"), view.bpmn());
        assertTrue(codes(view)
                .containsAll(Set.of(
                        FindingCode.SHOWN_AS_TASK,
                        FindingCode.UNKNOWN_ELEMENT,
                        FindingCode.UNKNOWN_ATTRIBUTE,
                        FindingCode.EXPRESSION,
                        FindingCode.INSTRUCTION,
                        FindingCode.DANGLING)));
    }

    @Test
    void what_points_to_something_left_out_is_left_out_too() throws Exception {
        var ids = tree(foreign("two-pools")).all().map(DrawnElement::id).collect(toSet());

        assertFalse(ids.contains("late"), "its step is gone");
        assertFalse(ids.contains("f8"), "its event is gone");
        assertFalse(
                tree(foreign("other-engine")).all().anyMatch(each -> each.id().equals("f4_di")), "G is gone");
    }

    @Test
    void a_prefix_before_an_id_is_taken_off() throws Exception {
        var view = tree(foreign("other-engine"));

        assertEquals(
                "P",
                view.all()
                        .filter(each -> each.id().equals("pool"))
                        .findFirst()
                        .orElseThrow()
                        .get("processRef"));
        assertEquals(
                "K",
                view.all()
                        .filter(each -> each.id().equals("Plane"))
                        .findFirst()
                        .orElseThrow()
                        .get("bpmnElement"));
    }

    @Test
    void the_same_thing_left_out_at_many_places_is_told_once() throws Exception {
        var notes = TolerantReading.of(
                        drawing().with("<bpmn:group id=\"x\"/>".repeat(7)).bytes())
                .notes();

        assertEquals(1, notes.size());
        assertEquals(
                "\"bpmn:group\" is not among the elements that may be used. (7 places)",
                notes.get(0).sentence());
    }

    @Test
    void a_condition_is_kept_as_long_as_it_is_no_code() throws Exception {
        var kept = drawing().changing("${queue != 'stopped'}", "${amount > 3 and not (colour == 'red')}");
        var code = drawing().changing("${queue != 'stopped'}", "${amount() > 3}");

        assertEquals(List.of(), TolerantReading.of(kept.bytes()).notes());
        assertEquals(Set.of(FindingCode.EXPRESSION), codes(TolerantReading.of(code.bytes())));
        assertFalse(EditionPolicy.shipped().check(kept.bytes(), KEY).isEmpty(), "an edition does not know amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "<html/>", "<definitions/>", "PK\u0003\u0004", "<bpmn:definitions/>"})
    void what_is_no_drawing_is_unreadable(String text) throws IOException {
        var unreadable = assertThrows(DrawingReader.Unreadable.class, () -> TolerantReading.of(text.getBytes(UTF_8)));

        assertEquals(FindingCode.UNREADABLE, unreadable.finding().code());
    }
}
