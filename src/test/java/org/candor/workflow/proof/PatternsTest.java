package org.candor.workflow.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The patterns of the literature (van der Aalst; Kiepuszewski; Dumas, Grosskopf, Hettel and Wynn), each judged as it does. */
class PatternsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/workflow/sketch/patterns.csv", delimiter = '|', numLinesToSkip = 1)
    void a_pattern_is_judged_as_in_the_literature(String name, String sound, String drawing) {
        var sketch = Sketch.of(drawing);
        var flaws = Soundness.check(
                sketch.drawn(), Sketch.catalogue(), new Policy(java.util.List.of()), key -> Optional.empty());
        var brute = new BruteForce(sketch);

        assertEquals(sound.equals("yes"), brute.isSound(), () -> "by brute force " + brute);
        assertEquals(sound.equals("yes"), flaws.isEmpty(), flaws::toString);
    }
}
