package org.candor.review.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.review.ClinicianDecision;
import org.candor.review.CrisisAnswered;
import org.candor.review.HistoryReviewed;
import org.candor.review.ReviewDecided;
import org.candor.review.Reviews;
import org.candor.review.RevocationTalked;
import org.candor.review.StopConfirmed;
import org.candor.screening.FactsRecorded;
import org.candor.screening.RecordedFacts;
import org.candor.screening.VitalsTaken;
import org.candor.shared.Refusal;
import org.candor.workflow.Fact;
import org.candor.workflow.Variable;
import org.candor.workflow.WorkflowRefusal;
import org.candor.workflow.Workflows;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;

/**
 * Review in {@code intake-to-first-visit}: what people decide ends their task, in the same transaction. Crisis and vitals
 * are work outside the diagram; their items close here too.
 */
@ApplicationScoped
public class ReviewProcess {
    public static final Variable<String> STOP_OUTCOME = Variable.string("stopOutcome");
    public static final Variable<String> REVIEW_OUTCOME = Variable.string("reviewOutcome");
    public static final Variable<String> DECISION = Variable.string("decision");
    /** How often the patient was asked for more, this time included. */
    public static final Variable<Integer> ASK_COUNT = Variable.integer("askCount");

    private static final String ANSWER_CRISIS = "answerCrisis";
    private static final String TAKE_VITALS = "takeVitals";

    @Inject
    private Workflows workflows;

    @Inject
    private Worklist worklist;

    @Inject
    private Reviews reviews;

    @Inject
    private RecordedFacts recorded;

    void stopConfirmed(@Observes StopConfirmed stop) {
        workflows.finish(
                "confirmStop", stop.request(), STOP_OUTCOME.is(stop.outcome().key()));
    }

    void historyReviewed(@Observes HistoryReviewed review) {
        workflows.finish(
                "reviewMedicalHistory",
                review.request(),
                REVIEW_OUTCOME.is(review.outcome().key()),
                ASK_COUNT.is(asked(review.request())));
    }

    void decided(@Observes ReviewDecided decided) {
        workflows.finish(
                "evaluate",
                decided.request(),
                decided.decision() == ClinicianDecision.Kind.ASK_FOR_MORE
                        ? new Fact<?>[] {DECISION.is(decided.decision().key()), ASK_COUNT.is(asked(decided.request()))}
                        : new Fact<?>[] {DECISION.is(decided.decision().key())});
    }

    void talked(@Observes RevocationTalked talk) {
        workflows.finish("talkAfterRevocation", talk.consent());
    }

    void crisisAnswered(@Observes CrisisAnswered answered) {
        worklist.close(open(ANSWER_CRISIS, answered.request()));
    }

    void vitalsBrought(@Observes VitalsTaken taken) {
        open(TAKE_VITALS, taken.request());
    }

    private UUID open(String stepKey, UUID request) {
        return worklist.openItem(stepKey, request)
                .map(WorklistItem::getId)
                .orElseThrow(() -> new Refusal(WorkflowRefusal.NOT_WAITING, stepKey + " of " + request));
    }

    /** A blood pressure was taken: nobody needs to take it again. */
    void vitalsTaken(@Observes FactsRecorded taken) {
        if (recorded.newestOf(taken.request()).containsKey("sbp")) {
            worklist.openItem(TAKE_VITALS, taken.request()).ifPresent(item -> worklist.close(item.getId()));
        }
    }

    private int asked(UUID request) {
        return reviews.askedOf(request).size();
    }
}
