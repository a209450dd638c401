package org.candor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.candor.config.PracticeZone;
import org.candor.document.PatientDocument;
import org.candor.document.PatientDocument.Kind;
import org.candor.document.PatientDocuments;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.shared.Texts;

/** Puts each signed consent on paper, in the transaction of the signature. */
@ApplicationScoped
public class ConsentCopies {
    @Inject
    private Consents consents;

    @Inject
    private ConsentForms forms;

    @Inject
    private IntakeRequests requests;

    @Inject
    private PatientDocuments documents;

    @Inject
    private Texts texts;

    @Inject
    private PracticeZone zone;

    PatientDocument make(Consent consent, Kind kind) {
        var text = forms.version(consent.getFormKey(), consent.getFormVersion())
                .in(consent.getLanguage())
                .orElseThrow();
        var number = consent.request()
                .flatMap(requests::find)
                .map(IntakeRequest::number)
                .orElse("");
        var paper = new ConsentPaper(texts, zone.id(), consent.getLanguage())
                .of(consent, text.title(), consents.textOf(consent), text.attested(), number);
        return documents.keep(consent.getPatientId(), consent.getId(), kind, paper);
    }
}
