package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Whatever way a diagram reaches the engine, it passes here first, on the exact bytes that will be parsed. */
@ApplicationScoped
public class DeploymentCheck implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        for (var name : deployment.getResources().keySet()) {
            if (!name.endsWith(".bpmn")) {
                throw new ProcessEngineException("Only diagrams are deployed to the engine: " + name);
            }
        }
    }
}
