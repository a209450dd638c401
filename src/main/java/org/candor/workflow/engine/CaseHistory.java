package org.candor.workflow.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine's full history without two logs. Timers that were only set, fired or taken back are told by the step that
 * they belong to, and each row costs two more reads; a job that fails is kept. Each earlier value of a routing fact is told by
 * the record that it came from (the review, the decision, the signature) with who and when; the last value is kept here.
 */
final class CaseHistory implements HistoryLevel {
    static final String NAME = "case";

    private static final Set<HistoryEventTypes> LEFT_OUT = EnumSet.of(
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL);

    @Override
    public int getId() {
        return 50;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
        return LEFT_OUT.stream().noneMatch(left -> left.equals(event));
    }
}
