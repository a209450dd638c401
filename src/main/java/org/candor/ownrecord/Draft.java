package org.candor.ownrecord;

import java.util.List;
import org.candor.ownrecord.Suggestion.Kind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What one resource says, before the end of the file is known: the medicine or the person it refers to may come later.
 *
 * @param medicine where the words stand when the concept has none
 */
record Draft(
        Kind kind,
        CodeableConcept concept,
        Reference medicine,
        String status,
        String date,
        Reference recorder,
        String type,
        String id) {

    static Draft of(
            Kind kind,
            CodeableConcept concept,
            Reference medicine,
            String status,
            String date,
            Reference recorder,
            Resource said) {
        var id = said.getIdElement().getIdPart();
        return new Draft(
                kind, concept, medicine, status, date, recorder, said.fhirType(), id == null ? "" : Words.line(id));
    }

    CodeableConcept words(Linked linked) {
        return concept.isEmpty()
                ? linked.medicine(medicine).orElseGet(() -> new CodeableConcept().setText(medicine.getDisplay()))
                : concept;
    }

    Suggestion suggestion(CodeableConcept words, String value, String unit, Linked linked, String file) {
        var coding = Words.coding(words);
        return new Suggestion(
                kind,
                Words.of(words),
                Words.code(coding.getSystem()),
                Words.code(coding.getCode()),
                status,
                date,
                value,
                unit,
                List.of(new RecordSource(type, id, linked.name(recorder), file)));
    }
}
