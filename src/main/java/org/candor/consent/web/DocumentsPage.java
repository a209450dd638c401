package org.candor.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.candor.consent.ConsentService;
import org.candor.document.DocumentService;
import org.candor.document.PatientDocuments.Entry;
import org.candor.shared.web.TextBundle;

/** Everything a patient signed and every letter, with the PDFs. */
@Named
@RequestScoped
public class DocumentsPage {
    @Inject
    private ConsentService service;

    @Inject
    private DocumentService documents;

    @Inject
    private TextBundle text;

    @Inject
    private Clock clock;

    private List<ConsentRow> consents = List.of();
    private List<Entry> papers = List.of();
    private boolean renewable;

    public void open() {
        var now = clock.instant();
        consents = service.mine().stream()
                .map(consent -> new ConsentRow(consent, consent.stateAt(now), text.get("documents.consentTitle")))
                .toList();
        papers = documents.mine();
        renewable = service.mayRenew();
    }

    public boolean isNothingYet() {
        return consents.isEmpty() && papers.isEmpty();
    }

    /** Whether a consent may be signed anew: the last one is gone or ends soon. */
    public boolean isRenewable() {
        return renewable;
    }

    public List<ConsentRow> getConsents() {
        return consents;
    }

    public List<Entry> getPapers() {
        return papers;
    }
}
