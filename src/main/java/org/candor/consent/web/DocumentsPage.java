package org.candor.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candor.consent.Consent;
import org.candor.consent.ConsentService;
import org.candor.document.DocumentService;
import org.candor.document.PatientDocuments.Entry;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

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

    private List<Row> consents = List.of();
    private List<Entry> papers = List.of();
    private boolean renewable;

    /** A consent as the list shows it. */
    public static final class Row {
        private final Consent consent;
        private final Consent.State state;
        private final String title;

        Row(Consent consent, Consent.State state, String title) {
            this.consent = consent;
            this.state = state;
            this.title = title;
        }

        public UUID getId() {
            return consent.getId();
        }

        public String getTitle() {
            return title;
        }

        public String getState() {
            return state.name();
        }

        public String getBadge() {
            return switch (state) {
                case ACTIVE -> "done";
                case SIGNED -> "now";
                default -> "line";
            };
        }

        public boolean isRevocable() {
            return consent.canBeRevoked() && state != Consent.State.EXPIRED;
        }

        public Instant getSignedAt() {
            return consent.getSignedAt();
        }

        public Instant getValidUntil() {
            return consent.getValidUntil();
        }

        public @Nullable Instant getRevokedAt() {
            return consent.getRevokedAt();
        }
    }

    public void open() {
        var now = clock.instant();
        consents = service.mine().stream()
                .map(consent -> new Row(consent, consent.stateAt(now), text.get("documents.consentTitle")))
                .toList();
        papers = documents.mine();
        renewable = service.mayRenew();
    }

    public boolean isEmpty() {
        return consents.isEmpty() && papers.isEmpty();
    }

    /** Whether a consent may be signed anew: the last one is gone or ends soon. */
    public boolean isRenewable() {
        return renewable;
    }

    public List<Row> getConsents() {
        return consents;
    }

    public List<Entry> getPapers() {
        return papers;
    }
}
