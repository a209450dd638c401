package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.intake.MoreAnswered;
import org.candor.patient.CurrentPatient;
import org.candor.shared.Refusal;

/** What the patient was asked in addition, and the patient's words to it. */
@ApplicationScoped
@Transactional
public class InformationService {
    private Reviews reviews;
    private CurrentPatient patient;
    private ReviewClock clock;

    @Inject
    InformationService(Reviews reviews, CurrentPatient patient, ReviewClock clock) {
        this.reviews = reviews;
        this.patient = patient;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected InformationService() {} // CDI client proxy

    /** What the patient's own request waits for; empty when nothing was asked, or it is another patient's. */
    @AllowedTo(Role.PATIENT)
    public Optional<InformationRequest> asked(UUID request) {
        return reviews.openFor(request).filter(asked -> asked.getPatientId().equals(patient.id()));
    }

    /**
     * Saves the patient's words; may be called field by field until intake is sent again.
     *
     * @param words by the id of the point
     * @throws Refusal {@code NOT_FOUND}, {@code ALREADY_ANSWERED}, {@code TOO_LONG}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("review.answerMore")
    public void answer(UUID informationRequest, Map<UUID, String> words) {
        reviews.ownedBy(patient.id(), informationRequest).answer(words);
    }

    void sent(@Observes MoreAnswered answered) {
        reviews.openFor(answered.request()).ifPresent(asked -> asked.sent(clock.now()));
    }
}
