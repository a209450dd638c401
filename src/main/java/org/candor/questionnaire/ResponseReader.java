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

    public static Map<String, Answers> bundle(String json) {
        var read = new LinkedHashMap<String, Answers>();
        var bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
        for (var entry : bundle.getEntry()) {
            if (entry.getResource() instanceof org.hl7.fhir.r4.model.QuestionnaireResponse response) {
                var values = new LinkedHashMap<String, List<String>>();
                collect(response.getItem(), "", values);
                read.put(response.getQuestionnaire(), Answers.of(values));
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
