package org.candor.ownrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.questionnaire.Questionnaires;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * The vital signs and results that screening can use, by LOINC code, and the UCUM units each may come in
 * ({@code content/codes/measurements.yaml}).
 *
 * @param units empty for a result in words
 */
record Measured(String name, Suggestion.Kind kind, List<String> units) {
    static final String LOINC = "http://loinc.org";
    static final String UCUM = "http://unitsofmeasure.org";

    private static final Map<String, Measured> BY_CODE = read();

    static Optional<Measured> of(CodeableConcept code) {
        return code.getCoding().stream()
                .filter(c -> LOINC.equals(c.getSystem()))
                .flatMap(c -> Optional.ofNullable(BY_CODE.get(c.getCode())).stream())
                .findFirst();
    }

    private static Map<String, Measured> read() {
        try {
            var read = new HashMap<String, Measured>();
            for (var row : new YAMLMapper()
                    .readTree(Questionnaires.content("codes/measurements.yaml"))
                    .path("measurements")) {
                var units = new ArrayList<String>();
                row.path("units").forEach(unit -> units.add(unit.asText()));
                var measured = new Measured(
                        row.path("name").asText(),
                        Suggestion.Kind.valueOf(row.path("kind").asText()),
                        List.copyOf(units));
                row.path("loinc").forEach(code -> read.put(code.asText(), measured));
            }
            return Map.copyOf(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("measurements.yaml", e);
        }
    }
}
