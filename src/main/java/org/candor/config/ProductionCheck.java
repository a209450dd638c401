package org.candor.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the deployment, before the database is touched, when a production server breaks {@link ProductionRules}. */
@ApplicationScoped
public class ProductionCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ProductionCheck.class);

    @Inject
    @ConfigProperty(name = "candor.profile", defaultValue = "development")
    private String profile;

    @Inject
    @ConfigProperty(name = "candor.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "candor.db.url")
    private String databaseUrl;

    @Inject
    @ConfigProperty(name = "candor.db.password", defaultValue = "")
    private String databasePassword;

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "candor.key")
    private Optional<String> key;

    @Inject
    @ConfigProperty(name = "candor.key.file")
    private String keyFile;

    @Inject
    @ConfigProperty(name = "candor.audit.key")
    private Optional<String> auditKey;

    /** Before the schema (priority 1). */
    void check(@Observes @Priority(0) @Initialized(ApplicationScoped.class) Object event) {
        var violations = new ProductionRules(
                        profile, demo, databaseUrl, databasePassword, baseUrl, keyGiven(), auditKey.isPresent())
                .violations();
        if (!violations.isEmpty()) {
            var sentence = "Candor does not start for patients like this: " + String.join(" ", violations);
            LOG.error(sentence);
            throw new IllegalStateException(sentence);
        }
    }

    private boolean keyGiven() {
        return key.isPresent() || Files.exists(Path.of(keyFile));
    }
}
