package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Questionnaires;
import org.candor.questionnaire.ResponseReader;
import org.candor.questionnaire.ResponseWriter;
import org.candor.questionnaire.Scoring;
import org.junit.jupiter.api.Test;

class IntakePacketTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private final IntakeSections sections = new IntakeSections();

    @Test
    void a_section_on_request_is_shown_only_when_asked_for() {
        assertFalse(
                shown(new IntakePacket(sections, Map.of(), Map.of(), Set.of())).contains("labs"));
        assertTrue(shown(new IntakePacket(sections, Map.of(), Map.of(), Set.of("labs")))
                .contains("labs"));
    }

    @Test
    void pregnancy_is_not_asked_of_a_man() {
        assertTrue(shown(SampleIntake.packet(sections, SampleIntake.CRPS, DAY)).contains("pregnancy"));
        assertFalse(
                shown(SampleIntake.packet(sections, SampleIntake.ANEURYSM, DAY)).contains("pregnancy"));
    }

    @Test
    void the_long_list_after_a_hard_event_is_asked_only_when_the_short_one_is_positive() {
        var man = SampleIntake.packet(sections, SampleIntake.ANEURYSM, DAY);
        var woman = SampleIntake.packet(sections, SampleIntake.CRPS, DAY);

        assertFalse(shown(man).contains("pcl-5"));
        assertFalse(shown(afterAnEvent(man, 3)).contains("pcl-5"));
        assertTrue(shown(afterAnEvent(man, 4)).contains("pcl-5"));
        assertTrue(shown(afterAnEvent(woman, 3)).contains("pcl-5"));
        assertTrue(shown(afterAnEvent(woman.with("about-you", Answers.NONE), 3)).contains("pcl-5"));
        assertFalse(afterAnEvent(woman, 3).isFinished());
    }

    @Test
    void a_section_that_is_asked_again_opens_those_that_follow_from_it() {
        assertEquals(Set.of("pc-ptsd-5", "pcl-5"), sections.withFollowing(Set.of("pc-ptsd-5")));
        assertEquals(Set.of("labs"), sections.withFollowing(Set.of("labs")));
    }

    private static IntakePacket afterAnEvent(IntakePacket packet, int yes) {
        var answers = Answers.NONE.with("pcptsd5-gate", "LA33-6");
        for (int i = 1; i <= 5; i++) {
            answers = answers.with("pcptsd5-" + i, i <= yes ? "LA33-6" : "LA32-8");
        }
        return packet.with("pc-ptsd-5", answers);
    }

    @Test
    void a_section_that_may_not_be_asked_stops_the_start_with_a_sentence() {
        var yaml = """
                groups:
                  - {id: how-you-feel, title: {en: How you feel, es: Cómo se siente}}
                sections:
                  - {id: dast-10, version: "1", group: how-you-feel, minutes: 2}
                """;

        var refused = assertThrows(
                IllegalStateException.class, () -> new IntakeSections(new Questionnaires(), new Scoring(), yaml));

        assertEquals(
                "dast-10 is a draft and cannot be asked: it waits for a licence for a commercial product, and the text under it",
                refused.getMessage());
    }

    @Test
    void the_minutes_left_shrink_to_nothing() {
        var empty = new IntakePacket(sections, Map.of(), Map.of(), Set.of());
        var full = SampleIntake.packet(sections, SampleIntake.CRPS, DAY);

        assertTrue(empty.minutesLeft() > 20);
        assertTrue(empty.minutesLeftBeforeCall() >= 5 && empty.minutesLeftBeforeCall() <= 10, "ten minutes at most");
        assertEquals(0, full.minutesLeftBeforeCall());
        assertEquals(
                5,
                sections.all().stream().filter(sections::isBeforeCall).count(),
                "each id of beforeCall is a section");
        assertEquals(0, full.minutesLeft());
        assertTrue(full.isFinished());
    }

    @Test
    void what_was_sent_reads_back_as_it_was() {
        var packet = SampleIntake.packet(sections, SampleIntake.CRPS, DAY);
        var json = ResponseWriter.bundle(
                packet.shown().stream().map(packet::response).toList(), Map.of(), UUID.randomUUID(), Instant.EPOCH);

        var read = ResponseReader.bundle(json);

        assertEquals(packet.shown().size(), read.size());
        packet.shown()
                .forEach(s -> assertEquals(
                        packet.of(s.id()),
                        Objects.requireNonNull(
                                        read.get(sections.questionnaire(s).canonical()))
                                .answers(),
                        s.id()));
    }

    @Test
    void an_amendment_shows_what_changed_in_words() {
        var before = SampleIntake.packet(sections, SampleIntake.CRPS, DAY);
        var after = before.with("medicines", before.of("medicines").with("medicines.1.dose", "10 mg"));

        var changes = AnswerChange.between(before, after, "en");

        assertEquals(1, changes.size());
        assertEquals("Medicines", changes.get(0).sectionTitle().en());
        assertEquals("5 mg", changes.get(0).before());
        assertEquals("10 mg", changes.get(0).after());
        assertEquals(List.of(), AnswerChange.between(before, before, "en"));
    }

    @Test
    void the_fingerprint_is_of_the_exact_text() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Submission.sha256("abc"));
    }

    private static List<String> shown(IntakePacket packet) {
        return packet.shown().stream().map(IntakeSection::id).toList();
    }
}
