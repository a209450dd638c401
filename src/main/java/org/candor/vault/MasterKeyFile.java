package org.candor.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.candor.shared.SecretFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the {@link MasterKeys} come from: {@code CANDOR_KEY}, else the file {@code CANDOR_KEY_FILE}. A demonstration or
 * a developer's server makes that file at its first start, for its owner's eyes only; a production server has been
 * refused before (see {@code ProductionRules}).
 */
@ApplicationScoped
public class MasterKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);

    @Inject
    @ConfigProperty(name = "candor.key")
    private Optional<String> given;

    @Inject
    @ConfigProperty(name = "candor.key.file")
    private String file;

    private volatile @Nullable MasterKeys keys;

    MasterKeys keys() {
        var read = keys;
        if (read == null) {
            read = given.isPresent() ? MasterKeys.of(given.get()) : in(Path.of(file));
            keys = read;
        }
        return read;
    }

    static MasterKeys in(Path file) {
        return MasterKeys.of(SecretFile.readOrMake(file, () -> {
            LOG.info("Candor makes a key for health data in {}", file);
            return MasterKeys.freshLine();
        }));
    }
}
