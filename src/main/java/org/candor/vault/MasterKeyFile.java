package org.candor.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
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
        try {
            return MasterKeys.of(Files.exists(file) ? Files.readString(file) : make(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Candor's key file " + file + " cannot be read or made.", unreadable);
        }
    }

    private static String make(Path file) throws IOException {
        var line = MasterKeys.freshLine();
        var folder = Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        var draft = Files.createTempFile(folder, "key", ".draft", forItsOwnerOnly());
        try {
            Files.writeString(draft, line);
            Files.createLink(file, draft); // whole or not at all, and never over another node's
        } catch (FileAlreadyExistsException anotherNode) {
            return Files.readString(file);
        } finally {
            Files.delete(draft);
        }
        LOG.info("Candor made a key for health data in {}", file);
        return line;
    }

    private static FileAttribute<?>[] forItsOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
