package org.candor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.intake.IntakeSection;
import org.candor.intake.IntakeSections;
import org.candor.support.PatientWords;
import org.candor.support.PatientWords.Piece;
import org.candor.support.Readability;
import org.junit.jupiter.api.Test;

/**
 * What patients read in the practice's own words asks for no more than eight years of school: each page, each section of intake, each
 * part of the consent, in both languages. What is left out, and why, stands in {@code reading-left-out.csv}.
 */
class ReadingGradeTest {
    private static final double HIGHEST_GRADE = 8.0;
    /** Of Fernández Huerta's scale: seven to eight years of school begin here. */
    private static final double LOWEST_EASE = 60.0;

    private static final int LONGEST_SENTENCE = 35;

    @Test
    void english_reads_at_grade_eight_or_lower() {
        var failing = PatientWords.in("en").filter(piece -> Readability.gradeOf(piece.text()) > HIGHEST_GRADE);

        assertEquals("", told(failing, "grade %.1f, highest " + HIGHEST_GRADE, Readability::gradeOf));
    }

    @Test
    void spanish_reads_as_easily() {
        var failing = PatientWords.in("es").filter(piece -> Readability.spanishEaseOf(piece.text()) < LOWEST_EASE);

        assertEquals("", told(failing, "ease %.1f, lowest " + LOWEST_EASE, Readability::spanishEaseOf));
    }

    @Test
    void no_sentence_runs_on() {
        var failing = Stream.of("en", "es")
                .flatMap(PatientWords::in)
                .flatMap(Piece::sentences)
                .filter(sentence -> Readability.words(sentence) > LONGEST_SENTENCE)
                .distinct();

        assertEquals("", failing.collect(Collectors.joining("\n")));
    }

    @Test
    void left_out_is_the_checked_wording_of_instruments_and_nothing_else() throws IOException {
        var listed = Files.readAllLines(Path.of("src/test/resources/content/reading-left-out.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());

        var sections = new IntakeSections();
        var instruments = sections.all().stream()
                .filter(section -> !sections.questionnaire(section).copyright().isBlank())
                .map(IntakeSection::id)
                .collect(Collectors.toSet());
        assertEquals(instruments, listed);
        assertEquals(
                Set.of(),
                PatientWords.in("en").map(Piece::name).filter(listed::contains).collect(Collectors.toSet()));
    }

    private static String told(Stream<Piece> failing, String figure, ToDoubleFunction<String> measure) {
        return failing.map(piece -> piece.name() + ": " + figure.formatted(measure.applyAsDouble(piece.text())) + "\n"
                        + piece.hardest(measure))
                .collect(Collectors.joining("\n"));
    }
}
