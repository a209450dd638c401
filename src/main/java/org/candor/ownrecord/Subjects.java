package org.candor.ownrecord;

import java.util.HashSet;
import java.util.Set;
import org.candor.shared.Refusal;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Of whom the bundle speaks: one patient, whether the patient's own resource is in it or not. */
final class Subjects {
    private final int thisYear;
    private final Set<String> own = new HashSet<>();
    private final Set<String> spokenOf = new HashSet<>();
    private RecordPatient patient = RecordPatient.UNKNOWN;
    private boolean two;

    Subjects(int thisYear) {
        this.thisYear = thisYear;
    }

    void add(Patient said, String fullUrl) {
        var keys = Linked.keys(said, fullUrl);
        two = two || patient != RecordPatient.UNKNOWN && keys.stream().noneMatch(own::contains);
        own.addAll(keys);
        patient = read(said);
    }

    void speaksOf(Resource said) {
        var subject = subject(said);
        var key = subject == null ? "" : Linked.key(subject);
        if (!key.isEmpty() && !key.startsWith("Group/")) {
            spokenOf.add(key);
        }
    }

    /** @throws Refusal {@code TWO_PATIENTS} */
    RecordPatient one() {
        boolean strangers = own.isEmpty() ? spokenOf.size() > 1 : !own.containsAll(spokenOf);
        if (two || strangers) {
            throw new Refusal(OwnRecordRefusal.TWO_PATIENTS, "more than one patient");
        }
        return patient;
    }

    private RecordPatient read(Patient said) {
        var name = said.getName().stream()
                .filter(n -> n.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .or(() -> said.getName().stream().findFirst())
                .orElseGet(HumanName::new);
        var born = said.getBirthDateElement().getValueAsString();
        return new RecordPatient(
                Words.line(name.getGivenAsSingleString()),
                Words.line(name.getFamily() == null ? "" : name.getFamily()),
                Words.date(said.getBirthDateElement(), thisYear).isEmpty() ? "" : born);
    }

    private static Reference subject(Resource said) {
        if (said instanceof MedicationRequest request) {
            return request.getSubject();
        }
        if (said instanceof MedicationStatement statement) {
            return statement.getSubject();
        }
        if (said instanceof Condition condition) {
            return condition.getSubject();
        }
        if (said instanceof AllergyIntolerance allergy) {
            return allergy.getPatient();
        }
        return said instanceof Observation observation ? observation.getSubject() : new Reference();
    }
}
