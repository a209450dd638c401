package org.candor.ownrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs that a resource is of DSTU2, STU3 or R5: names that R4 does not have, or has in another shape. Bundles do not say
 * their version; a resource that shows no sign means the same in R4. From the R4 and R5 pages "R2/R3/R4 Conversions".
 */
final class OtherVersion {

    /** A name that is a sign: whatever stands there, or only in this shape. */
    private record Sign(String name, @Nullable JsonNodeType shape) {
        boolean in(JsonNode resource) {
            var value = resource.get(name);
            return value != null && (shape == null || value.getNodeType() == shape);
        }
    }

    private static final Map<String, Sign[]> SIGNS = Map.of(
            "Patient", signs("animal"),
            "Condition",
                    signs(
                            "clinicalStatus:STRING",
                            "verificationStatus:STRING",
                            "dateRecorded",
                            "assertedDate",
                            "context",
                            "participant",
                            "patient"),
            "AllergyIntolerance",
                    signs(
                            "clinicalStatus:STRING",
                            "verificationStatus:STRING",
                            "status",
                            "substance",
                            "assertedDate",
                            "participant",
                            "type:OBJECT"),
            "MedicationRequest", signs("medication:OBJECT", "context", "definition"),
            "MedicationStatement", signs("medication:OBJECT", "taken", "wasNotTaken", "patient"),
            "Medication", signs("isBrand", "product", "package", "doseForm", "marketingAuthorizationHolder"),
            "Observation", signs("comment", "comments", "related", "triggeredBy"));

    private OtherVersion() {}

    static boolean shows(JsonNode resource) {
        for (var sign : SIGNS.getOrDefault(resource.path("resourceType").asText(), new Sign[0])) {
            if (sign.in(resource)) {
                return true;
            }
        }
        return false;
    }

    private static Sign[] signs(String... written) {
        var signs = new Sign[written.length];
        for (int i = 0; i < written.length; i++) {
            var parts = written[i].split(":", 2);
            signs[i] = new Sign(parts[0], parts.length == 1 ? null : JsonNodeType.valueOf(parts[1]));
        }
        return signs;
    }
}
