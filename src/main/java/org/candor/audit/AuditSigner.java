package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.candor.audit.chain.AuditKey;
import org.candor.shared.SecretFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs the trail: {@code candor.audit.key}, which production requires, else one made at the first start and
 * kept beside the data, readable by the server alone.
 */
@ApplicationScoped
public class AuditSigner {
    private static final String FILE = "audit.key";

    @Inject
    @ConfigProperty(name = "candor.audit.key")
    private Optional<String> configured;

    @Inject
    @ConfigProperty(name = "candor.data.dir", defaultValue = "./data")
    private String folder;

    private @Nullable AuditKey key;

    /** @throws IllegalArgumentException when what is configured is no key */
    public synchronized AuditKey key() {
        if (key == null) {
            key = AuditKey.of(configured.orElseGet(
                    () -> SecretFile.readOrMake(Path.of(folder, FILE), () -> AuditKey.newSecret() + "\n")));
        }
        return key;
    }
}
