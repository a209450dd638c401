package org.candor.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/** Reads back what {@link ResponseWriter} wrote: canonical of the questionnaire to its answers. */
public final class ResponseReader {

    private ResponseReader() {}

    /** @param scribe the name of the nurse who wrote it down on the phone; blank when the patient did */
    public record Read(Answers answers, String scribe) {}

    public static Map<String, Read> bundle(String json) {
        var read = new LinkedHashMap<String, Read>();
        var bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
        for (var entry : bundle.getEntry()) {
            if (entry.getResource() instanceof org.hl7.fhir.r4.model.QuestionnaireResponse response) {
                var values = new LinkedHashMap<String, List<String>>();
                collect(response.getItem(), "", values);
                var scribe = response.getAuthor().getDisplay();
                read.put(response.getQuestionnaire(), new Read(Answers.of(values), scribe == null ? "" : scribe));
            }
        }
        return read;
    }

    private static void collect(
            List<QuestionnaireResponseItemComponent> items, String prefix, Map<String, List<String>> into) {
        for (var item : items) {
            if (item.hasAnswer()) {
                into.put(
                        prefix + item.getLinkId(),
                        item.getAnswer().stream().map(a -> value(a.getValue())).toList());
            }
            if (item.hasItem()) {
                collect(item.getItem(), item.getId() == null ? prefix : item.getId() + ".", into);
            }
        }
    }

    private static String value(Type value) {
        var absent = value.getExtensionByUrl(ResponseWriter.ABSENT_REASON);
        if (absent != null) {
            return Absent.ofReason(absent.getValue().primitiveValue())
                    .orElseThrow()
                    .code();
        }
        if (value instanceof Coding coding) {
            var label = coding.getExtensionByUrl(ResponseWriter.ORIGINAL_TEXT);
            return label == null
                    ? coding.getCode()
                    : PickList.answer(
                            coding.getSystem(),
                            coding.getCode(),
                            label.getValue().primitiveValue());
        }
        if (value instanceof Quantity quantity) {
            return quantity.getValue().toPlainString() + "|" + quantity.getCode();
        }
        return ((Element) value).primitiveValue();
    }
}
