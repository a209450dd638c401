package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.candor.workflow.check.EditionPolicy;

/** Whatever way a diagram reaches the engine, it passes here first, on the exact bytes that will be parsed. */
@ApplicationScoped
public class DeploymentCheck implements Deployer {
    @Inject
    private EditionPolicy policy;

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        for (var resource : deployment.getResources().values()) {
            if (!resource.getName().endsWith(".bpmn")) {
                throw new ProcessEngineException("Only diagrams are deployed to the engine: " + resource.getName());
            }
            var findings = policy.check(resource.getBytes());
            if (!findings.isEmpty()) {
                throw new ProcessEngineException(resource.getName() + " is refused: " + findings);
            }
        }
    }
}
