package org.candor.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Writes responses as FHIR R4: one Bundle (collection) with a QuestionnaireResponse per questionnaire, each pinned to the version
 * that was answered. Only questions that were asked are written. The rows of a repeating group keep their index as element id.
 */
public final class ResponseWriter {

    static final String ABSENT_REASON = QuestionnaireReader.HL7 + "data-absent-reason";
    static final String ORIGINAL_TEXT = QuestionnaireReader.HL7 + "originalText";
    static final String UCUM = "http://unitsofmeasure.org";

    private ResponseWriter() {}

    /** Who wrote a response down for the patient, who answered it. */
    public record Scribe(UUID account, String name) {}

    /** @param scribes by the id of the questionnaire; of all others the patient is the author */
    public static String bundle(
            List<QuestionnaireResponse> responses, Map<String, Scribe> scribes, UUID patient, Instant authored) {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.COLLECTION);
        for (var response : responses) {
            var fhir = resource(response, patient, authored);
            var scribe = scribes.get(response.questionnaire().id());
            if (scribe != null) {
                fhir.setAuthor(new Reference("Practitioner/" + scribe.account()).setDisplay(scribe.name()));
                fhir.setSource(new Reference("Patient/" + patient));
            }
            bundle.addEntry().setResource(fhir);
        }
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
    }

    private static org.hl7.fhir.r4.model.QuestionnaireResponse resource(
            QuestionnaireResponse response, UUID patient, Instant authored) {
        var fhir = new org.hl7.fhir.r4.model.QuestionnaireResponse();
        fhir.setQuestionnaire(response.questionnaire().canonical());
        fhir.setStatus(QuestionnaireResponseStatus.COMPLETED);
        fhir.setSubject(new Reference("Patient/" + patient));
        fhir.setAuthoredElement(new DateTimeType(authored.toString()));
        fhir.setItem(items(response.questionnaire().items(), response));
        return fhir;
    }

    private static List<QuestionnaireResponseItemComponent> items(
            List<QuestionnaireItem> items, QuestionnaireResponse response) {
        var written = new ArrayList<QuestionnaireResponseItemComponent>();
        for (var item : items) {
            if (!item.isGroup()) {
                question(Field.of(item), response).ifPresent(written::add);
            } else if (item.repeats()) {
                response.answers().rows(item.linkId()).forEach(row -> row(item, row, response)
                        .ifPresent(written::add));
            } else {
                group(item, items(item.items(), response)).ifPresent(written::add);
            }
        }
        return written;
    }

    private static Optional<QuestionnaireResponseItemComponent> row(
            QuestionnaireItem group, int row, QuestionnaireResponse response) {
        var children = group.items().stream()
                .flatMap(i -> question(Field.inRow(group, row, i), response).stream())
                .toList();
        var written = group(group, children);
        written.ifPresent(w -> w.setId(group.linkId() + "." + row));
        return written;
    }

    private static Optional<QuestionnaireResponseItemComponent> group(
            QuestionnaireItem group, List<QuestionnaireResponseItemComponent> children) {
        if (children.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QuestionnaireResponseItemComponent()
                .setLinkId(group.linkId())
                .setText(group.text().en())
                .setItem(new ArrayList<>(children)));
    }

    private static Optional<QuestionnaireResponseItemComponent> question(Field field, QuestionnaireResponse response) {
        var values = response.answers().at(field.path());
        if (values.isEmpty() || !response.isAsked(field)) {
            return Optional.empty();
        }
        var written = new QuestionnaireResponseItemComponent();
        written.setLinkId(field.item().linkId());
        written.setText(field.item().text().en());
        values.forEach(v ->
                written.addAnswer(new QuestionnaireResponseItemAnswerComponent().setValue(value(field.item(), v))));
        return Optional.of(written);
    }

    private static Type value(QuestionnaireItem item, String value) {
        var absent = Absent.ofCode(value).filter(item.absent()::contains);
        if (absent.isPresent()) {
            var empty = empty(item.type());
            empty.addExtension(
                    new Extension(ABSENT_REASON, new CodeType(absent.get().reason())));
            return empty;
        }
        return switch (item.type()) {
            case CHOICE -> coding(item, value);
            case OPEN_CHOICE ->
                item.picks()
                        .flatMap(list -> list.pick(value))
                        .<Type>map(ResponseWriter::picked)
                        .orElseGet(() -> new StringType(value));
            case DATE -> new DateType(value);
            case INTEGER -> new IntegerType(Values.number(value).orElseThrow().intValueExact());
            case DECIMAL -> new DecimalType(Values.number(value).orElseThrow());
            case QUANTITY -> quantity(Values.quantity(value).orElseThrow());
            case STRING, TEXT, GROUP -> new StringType(value);
        };
    }

    private static PrimitiveType<?> empty(ItemType type) {
        return switch (type) {
            case DATE -> new DateType();
            case INTEGER -> new IntegerType();
            case DECIMAL, QUANTITY -> new DecimalType();
            default -> new StringType();
        };
    }

    private static Coding coding(QuestionnaireItem item, String code) {
        var option =
                item.option(code).orElseThrow(() -> new IllegalStateException(item.linkId() + " has no such option"));
        return new Coding(option.system(), code, option.text().en());
    }

    /** The code as its system calls it, and what the patient picked where that reads differently. */
    private static Coding picked(Pick pick) {
        var coding = new Coding(pick.system(), pick.code(), pick.display()).setUserSelected(true);
        coding.addExtension(ORIGINAL_TEXT, new StringType(pick.label().en()));
        return coding;
    }

    private static Quantity quantity(Values.Quantity quantity) {
        return new Quantity()
                .setValue(quantity.number())
                .setSystem(UCUM)
                .setCode(quantity.unit())
                .setUnit(quantity.unit());
    }
}
