package org.candor.ownrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.candor.ownrecord.Suggestion.Kind;
import org.candor.support.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of four patients that never lived, as another system writes them; counted a second time here, by hand. */
class SyntheticPatientsTest {
    private static final Path FOLDER = Path.of("../shared/data");
    private static final Set<String> NOW = Set.of("active", "recurrence", "relapse");
    private static final Set<String> MEASURED = Set.of(
            "8867-4", "9279-1", "59408-5", "2708-6", "8310-5", "29463-7", "8302-2", "39156-5", "1742-6", "1920-8",
            "6768-6", "2324-2", "1975-2", "8480-6", "8462-4");

    @ParameterizedTest
    @ValueSource(strings = {"Ima_Reinger", "Karena_Pfeffer", "Kermit_Trantow", "Louis_Maggio"})
    void whatever_is_so_now_is_suggested_once_and_with_its_source(String name) throws IOException {
        var path = FOLDER.resolve(name + ".json");
        assumeTrue(Files.exists(path), "the four records lie beside the project, not in it: " + FOLDER);
        var bytes = Files.readAllBytes(path);
        var bundle = new ObjectMapper().readTree(bytes);

        var begin = System.nanoTime();
        var record = OwnRecordReader.read(new ByteArrayInputStream(bytes), name + ".json", Bundles.TODAY);
        var millis = (System.nanoTime() - begin) / 1_000_000;

        var counted = new TreeMap<Kind, Integer>();
        counted.put(
                Kind.MEDICINE, codes(bundle, "MedicationRequest", r -> is(r, "status"), "medicationCodeableConcept"));
        counted.put(Kind.CONDITION, codes(bundle, "Condition", SyntheticPatientsTest::isNow, "code"));
        counted.put(Kind.ALLERGY, codes(bundle, "AllergyIntolerance", SyntheticPatientsTest::isNow, "code"));
        var read = new TreeMap<Kind, Integer>();
        counted.keySet().forEach(kind -> read.put(kind, record.of(kind).size()));
        assertEquals(counted, read);
        assertEquals(
                measured(bundle),
                record.of(Kind.VITAL).size() + record.of(Kind.LAB).size());
        assertEquals(bundle.path("entry").size(), record.counts().entries());
        assertEquals(0, record.counts().unreadable() + record.counts().otherUnit());
        var ids = new HashSet<>(bundle.findValuesAsText("id"));
        for (var suggestion : record.suggestions()) {
            assertFalse(suggestion.text().isBlank());
            assertEquals(10, suggestion.date().length());
            assertFalse(suggestion.sources().isEmpty());
            assertTrue(suggestion.sources().stream()
                    .allMatch(s -> ids.contains(s.id()) && s.file().equals(name + ".json")));
            assertTrue(suggestion.kind() != Kind.MEDICINE
                    || suggestion.sources().stream()
                            .allMatch(s -> s.recordedBy().startsWith("Dr. ")));
        }
        Evidence.keep(
                "own-records",
                name,
                Map.of(
                        "bytes",
                        bytes.length,
                        "entries",
                        record.counts().entries(),
                        "suggestions",
                        record.suggestions().size(),
                        "millis",
                        millis));
    }

    private static int codes(JsonNode bundle, String type, Predicate<JsonNode> active, String where) {
        var codes = new HashSet<String>();
        resources(bundle, type)
                .filter(active)
                .forEach(r -> codes.add(
                        r.path(where).path("coding").path(0).path("code").asText()));
        return codes.size();
    }

    private static int measured(JsonNode bundle) {
        var codes = new HashSet<String>();
        resources(bundle, "Observation").forEach(r -> r.findValues("coding")
                .forEach(coding -> codes.add(coding.path(0).path("code").asText())));
        codes.retainAll(MEASURED);
        return codes.size();
    }

    private static Stream<JsonNode> resources(JsonNode bundle, String type) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(r -> r.path("resourceType").asText().equals(type));
    }

    private static boolean is(JsonNode resource, String field) {
        return resource.path(field).asText().equals("active");
    }

    private static boolean isNow(JsonNode resource) {
        return NOW.contains(resource.at("/clinicalStatus/coding/0/code").asText())
                && !resource.at("/verificationStatus/coding/0/code").asText().matches("refuted|entered-in-error");
    }
}
