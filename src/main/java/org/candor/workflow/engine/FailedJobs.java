package org.candor.workflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Incidents of jobs that failed for good. The engine asks for one whenever any timer ends; but it makes one only when no
 * try is left, and takes it away when tries are given back. So a job with tries left has none, and is not asked about.
 */
final class FailedJobs extends DefaultIncidentHandler {
    FailedJobs() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext ended, boolean resolved) {
        var job = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(JobEntity.class, ended.getConfiguration());
        if (job == null || job.getRetries() == 0) {
            super.removeIncident(ended, resolved);
        }
    }
}
