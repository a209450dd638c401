package org.candor.workflow.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The engine's full history without the log of timers that were only set, fired or taken back: each is told by the step
 * that it belongs to, and each row of it costs two more reads. A job that fails is kept.
 */
final class CaseHistory implements HistoryLevel {
    static final String NAME = "case";

    private static final Set<HistoryEventTypes> LEFT_OUT =
            EnumSet.of(HistoryEventTypes.JOB_CREATE, HistoryEventTypes.JOB_SUCCESS, HistoryEventTypes.JOB_DELETE);

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
