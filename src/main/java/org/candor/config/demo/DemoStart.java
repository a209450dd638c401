package org.candor.config.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.candor.access.Caller;

/** Brings the demonstration up to date; at a second start everything is there already and nothing happens. */
@ApplicationScoped
public class DemoStart {
    @Inject
    private DemoPeople people;

    @Inject
    private DemoPractice practice;

    @Inject
    private DemoRequests requests;

    @Inject
    private DemoReview review;

    @Inject
    private Caller caller;

    /** Runs as the system, each part in a transaction of its own. */
    @ActivateRequestContext
    public void begin() throws Exception {
        caller.asWorkflow(() -> {
            people.begin();
            practice.begin();
            return true;
        });
        if (requests.begin()) {
            review.begin();
        }
    }
}
