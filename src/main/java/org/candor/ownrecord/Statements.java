package org.candor.ownrecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candor.ownrecord.Suggestion.Kind;
import org.candor.shared.Refusal;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * Medicines, conditions and allergies that the record says are so now. "Now" as FHIR defines it:
 * <a href="https://hl7.org/fhir/R4/valueset-medicationrequest-status.html">status</a> active, or
 * <a href="https://hl7.org/fhir/R4/valueset-condition-clinical.html">clinical status</a> active, recurrence, relapse.
 */
final class Statements {
    static final Set<String> TYPES =
            Set.of("MedicationRequest", "MedicationStatement", "Condition", "AllergyIntolerance");

    private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");
    private static final Set<String> NOT_SO = Set.of("refuted", "entered-in-error");
    private static final int MOST = 5_000;

    private final int thisYear;
    private final List<Draft> drafts = new ArrayList<>();
    private int notActive;

    Statements(int thisYear) {
        this.thisYear = thisYear;
    }

    void add(Resource resource) {
        draft(resource).ifPresentOrElse(drafts::add, () -> notActive++);
        if (drafts.size() > MOST) {
            throw new Refusal(OwnRecordRefusal.TOO_MANY_SUGGESTIONS, "too many statements", MOST);
        }
    }

    /**
     * Now that the whole file is known.
     *
     * @return how many have no words
     */
    int into(Finds finds, Linked linked, String file) {
        int wordless = 0;
        for (var draft : drafts) {
            var words = draft.words(linked);
            if (Words.of(words).isEmpty()) {
                wordless++;
            } else {
                finds.add(draft.suggestion(words, "", "", linked, file), words);
            }
        }
        return wordless;
    }

    int notActive() {
        return notActive;
    }

    private Optional<Draft> draft(Resource resource) {
        if (resource instanceof MedicationRequest said) {
            boolean active =
                    said.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE && !said.getDoNotPerform();
            var who = said.hasRequester() ? said.getRequester() : said.getRecorder();
            return active
                    ? Optional.of(medicine(said.getMedication(), "active", said.getAuthoredOnElement(), who, said))
                    : Optional.empty();
        }
        if (resource instanceof MedicationStatement said) {
            boolean active = said.getStatus() == MedicationStatement.MedicationStatementStatus.ACTIVE;
            return active
                    ? Optional.of(medicine(
                            said.getMedication(),
                            "active",
                            begin(said.getEffective()),
                            said.getInformationSource(),
                            said))
                    : Optional.empty();
        }
        if (resource instanceof Condition said) {
            var who = said.hasRecorder() ? said.getRecorder() : said.getAsserter();
            var since = said.getOnset() instanceof DateTimeType onset ? onset : said.getRecordedDateElement();
            return named(
                    Kind.CONDITION,
                    said.getCode(),
                    said.getClinicalStatus(),
                    said.getVerificationStatus(),
                    since,
                    who,
                    said);
        }
        if (resource instanceof AllergyIntolerance said) {
            var who = said.hasRecorder() ? said.getRecorder() : said.getAsserter();
            var since = said.getOnset() instanceof DateTimeType onset ? onset : said.getRecordedDateElement();
            return named(
                    Kind.ALLERGY,
                    said.getCode(),
                    said.getClinicalStatus(),
                    said.getVerificationStatus(),
                    since,
                    who,
                    said);
        }
        throw new IllegalArgumentException(resource.fhirType());
    }

    private Draft medicine(Type medicine, String status, BaseDateTimeType since, Reference who, Resource said) {
        var words = medicine instanceof CodeableConcept concept ? concept : new CodeableConcept();
        var reference = medicine instanceof Reference to ? to : new Reference();
        return Draft.of(Kind.MEDICINE, words, reference, status, Words.date(since, thisYear), who, said);
    }

    private Optional<Draft> named(
            Kind kind,
            CodeableConcept what,
            CodeableConcept clinical,
            CodeableConcept verified,
            BaseDateTimeType since,
            Reference who,
            Resource said) {
        var status = code(clinical);
        return ACTIVE.contains(status) && !NOT_SO.contains(code(verified))
                ? Optional.of(Draft.of(kind, what, new Reference(), status, Words.date(since, thisYear), who, said))
                : Optional.empty();
    }

    private static String code(CodeableConcept status) {
        return Words.code(Words.coding(status).getCode());
    }

    private static BaseDateTimeType begin(Type when) {
        if (when instanceof DateTimeType date) {
            return date;
        }
        return when instanceof Period period ? period.getStartElement() : new DateTimeType();
    }
}
