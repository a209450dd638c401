package org.candor.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.document.PatientDocuments.Entry;
import org.candor.patient.CurrentPatient;

/** Reading papers: a patient the own ones, clinical staff those of the people in their care. */
@ApplicationScoped
@Transactional
public class DocumentService {
    private PatientDocuments documents;
    private CurrentPatient patient;

    @Inject
    DocumentService(PatientDocuments documents, CurrentPatient patient) {
        this.documents = documents;
        this.patient = patient;
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentService() {} // CDI client proxy

    /** The patient's papers, the newest first. */
    @AllowedTo(Role.PATIENT)
    public List<Entry> mine() {
        return documents.of(patient.id());
    }

    /** @throws org.candor.shared.Refusal {@code NOT_FOUND} for another patient's paper too */
    @AllowedTo(Role.PATIENT)
    @Audited("document.read")
    public PatientDocument mine(UUID document) {
        return documents.ownedBy(patient.id(), document);
    }

    /** The papers about one consent or request, the newest first. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "document.readList", read = true)
    public List<Entry> about(UUID subject) {
        return documents.about(subject);
    }

    /** @throws org.candor.shared.Refusal {@code NOT_FOUND} */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("document.readByStaff")
    public PatientDocument forStaff(UUID document) {
        return documents.get(document);
    }
}
