package org.candor.intake.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.candor.intake.CallAnswered;
import org.candor.intake.RequestOpened;
import org.candor.intake.RequestWithdrawn;
import org.candor.workflow.Variable;
import org.candor.workflow.Workflows;

/** First contact in {@code intake-to-first-visit}: a request starts it, the call-back moves it on, a withdrawal ends it. */
@ApplicationScoped
public class FirstContactProcess {
    public static final String KEY = "intake-to-first-visit";
    public static final String CALL_BACK = "callBack";
    public static final String REQUEST_WITHDRAWN = "requestWithdrawn";
    public static final Variable<String> ORIGIN = Variable.string("origin");
    public static final Variable<String> CALL_OUTCOME = Variable.string("callOutcome");

    @Inject
    private Workflows workflows;

    void start(@Observes RequestOpened opened) {
        workflows.start(KEY, opened.request(), ORIGIN.is(opened.origin().key()));
    }

    void goOn(@Observes CallAnswered answered) {
        workflows.finish(
                CALL_BACK,
                answered.request(),
                CALL_OUTCOME.is(answered.outcome().key()));
    }

    void end(@Observes RequestWithdrawn withdrawn) {
        workflows.tell(REQUEST_WITHDRAWN, withdrawn.request());
    }
}
