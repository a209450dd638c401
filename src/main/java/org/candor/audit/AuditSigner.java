package org.candor.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.candor.audit.chain.AuditKey;
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

    @Inject
    @ConfigProperty(name = "candor.profile", defaultValue = "development")
    private String profile;

    private @Nullable AuditKey key;

    /** Before the schema (priority 1): a key beside the data it signs would prove nothing to anybody. */
    void check(@Observes @Priority(0) @Initialized(ApplicationScoped.class) Object event) {
        if (profile.strip().equalsIgnoreCase("production") && configured.isEmpty()) {
            throw new IllegalStateException("Candor does not start for patients like this: CANDOR_AUDIT_KEY is not set."
                    + " Make one with: openssl rand -base64 32");
        }
        key();
    }

    /** @throws IllegalArgumentException when what is configured is no key */
    public synchronized AuditKey key() {
        if (key == null) {
            key = AuditKey.of(configured.orElseGet(this::kept));
        }
        return key;
    }

    private String kept() {
        var file = Path.of(folder, FILE);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, AuditKey.newSecret() + "\n", StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException made) {
                return Files.readString(file);
            }
            return Files.readString(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The key of the audit trail can be neither read nor made at " + file + ". Set CANDOR_AUDIT_KEY.",
                    unwritable);
        }
    }
}
