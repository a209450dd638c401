package org.candor.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file with one secret, for its owner's eyes only. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * What the file holds; if there is none it is made first, whole or not at all, and never over another node's.
     *
     * @throws UncheckedIOException when it can be neither read nor made
     */
    public static String readOrMake(Path file, Supplier<String> secret) {
        try {
            return Files.exists(file) ? Files.readString(file) : make(file, secret.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " can be neither read nor made.", unreadable);
        }
    }

    private static String make(Path file, String secret) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        var draft = Files.createTempFile(folder, "key", ".draft", forItsOwnerOnly());
        try {
            Files.writeString(draft, secret);
            Files.createLink(file, draft);
            return secret;
        } catch (FileAlreadyExistsException anotherNode) {
            return Files.readString(file);
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] forItsOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
