package org.candor.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.questionnaire.Answers;

/**
 * A complete intake of an invented person, for demo requests and tests: {@code demo/intake-<name>.yaml}.
 *
 * <p>Names: {@value #CRPS}, {@value #ANEURYSM}. Dates of measurement are not in the file, as they would grow old.
 */
public final class SampleIntake {

    public static final String CRPS = "crps";
    public static final String ANEURYSM = "aneurysm";

    private SampleIntake() {}

    /** Section id to answers; blood pressure was measured on that day. */
    public static Map<String, Answers> named(String name, LocalDate measured) {
        var sections = new LinkedHashMap<String, Answers>();
        read(name).forEach((section, answers) -> sections.put(section, Answers.of(answers)));
        sections.computeIfPresent("vitals", (s, answers) -> answers.with("measured", measured.toString()));
        return sections;
    }

    public static IntakePacket packet(IntakeSections sections, String name, LocalDate measured) {
        return new IntakePacket(sections, named(name, measured), Map.of(), Set.of());
    }

    private static Map<String, Map<String, List<String>>> read(String name) {
        try (var in = SampleIntake.class.getResourceAsStream("/demo/intake-" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no sample intake " + name);
            }
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sample intake " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
