package org.candor.vault;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.candor.config.CandorDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At every start: refuses a server whose key is not the one that this database was sealed with, then wraps with the key
 * in use whatever an older one still wraps. That is a rotation: rows stay as they are, only their data keys are wrapped
 * again.
 */
@ApplicationScoped
public class VaultStart {
    private static final Logger LOG = LoggerFactory.getLogger(VaultStart.class);

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Inject
    private MasterKeyFile masterKeys;

    @Inject
    private DataKeys keys;

    /** After the schema (1), before the engine (10). */
    void begin(@Observes @Priority(2) @Initialized(ApplicationScoped.class) Object event) {
        try {
            var rotated = new KeyRotation(new DataKeyTable(database), masterKeys.keys()).run();
            keys.makePractice();
            if (rotated > 0) {
                LOG.info("{} data keys are now wrapped by the first key; the keys after it may be removed", rotated);
            }
        } catch (IllegalArgumentException unusable) {
            LOG.error("Candor does not start: {}", unusable.getMessage());
            throw unusable;
        }
    }
}
