package org.candor.config.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.review.ReviewService;
import org.candor.workflow.Workflows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The nurse of the demonstration reviews one history, so that a case waits for the clinician. */
@ApplicationScoped
public class DemoReview {
    private static final Logger LOG = LoggerFactory.getLogger(DemoReview.class);
    private static final String REVIEW = "reviewMedicalHistory";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LONGEST_WAIT_IN_PAUSES = 240;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoRequests requests;

    @Inject
    private ReviewService reviews;

    @Inject
    private Workflows workflows;

    @Inject
    private Caller caller;

    @Inject
    private RequestContextController requestContext;

    @Resource
    private ManagedExecutorService threads;

    /** In the background: screening is a job of the engine, which starts with the server. */
    void begin() {
        var request = requests.requestOf(DemoPerson.FOURTH_PATIENT);
        threads.execute(() -> reviewOnceScreened(request));
    }

    private void reviewOnceScreened(UUID request) {
        var began = requestContext.activate();
        try {
            for (int pause = 0; pause < LONGEST_WAIT_IN_PAUSES && !workflows.waitsAt(REVIEW, request); pause++) {
                Thread.sleep(PAUSE.toMillis());
            }
            people.signIn(DemoPerson.NURSE, caller);
            reviews.completeHistory(
                    request,
                    "CRPS of the right hand after a wrist fracture. Blocks helped briefly. No red flags by phone.",
                    "Oxycodone and gabapentin as listed, confirmed by phone with the pharmacy's label.");
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException notReviewed) {
            LOG.warn("The demonstration's case for the clinician is not ready: {}", notReviewed.getMessage());
        } finally {
            if (began) {
                requestContext.deactivate();
            }
        }
    }
}
