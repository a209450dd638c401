package org.candor.workflow.engine;

import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What a diagram may do to the server at run time: read its variables and name a step of the catalogue. No classes, no
 * scripts, no method or property of any object (ADR-0005). The second line behind the edition check.
 */
final class Hardening {
    private Hardening() {}

    static void apply(ProcessEngineConfigurationImpl settings, Map<Object, Object> steps) {
        settings.setBeans(steps);
        settings.setExpressionManager(new JuelExpressionManager(steps) {
            @Override
            protected ELResolver createElResolver() {
                var resolver = new CompositeELResolver();
                resolver.add(new NamesOnly());
                resolver.add(super.createElResolver());
                return resolver;
            }
        });
        settings.setArtifactFactory(new ArtifactFactory() {
            @Override
            public <T> T getArtifact(Class<T> type) {
                throw new ProcessEngineException("A diagram may not name a class: " + type.getName());
            }
        });
        settings.setScriptEngineResolver(new NoScripts());
    }

    private static final class NoScripts implements ScriptEngineResolver {
        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw new ProcessEngineException("Scripts are not part of Candor");
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw new ProcessEngineException("Scripts are not part of Candor");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw new ProcessEngineException("A diagram may not carry a script: " + language);
        }
    }
}
