package org.candor.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;
import org.candor.shared.Refusal;

/**
 * Seals and opens values. A sealed value is one byte for its form, the 16 bytes of its key's owner, the nonce, and what
 * AES-GCM made of it.
 */
@ApplicationScoped
public class Vault {
    /** Owner of the key that seals what belongs to no single patient, such as mails on their way. Made at the first start. */
    public static final UUID PRACTICE = new UUID(0, 0);

    private static final byte FORM = 1;
    private static final int HEADER = 1 + 2 * Long.BYTES;

    @Inject
    private DataKeys keys;

    /** Makes the key of somebody who is only just coming to be, without asking whether there is one. */
    public void begin(UUID owner) {
        keys.make(owner);
    }

    /** @param owner see {@link Kept#keyOwner()} */
    public byte[] seal(UUID owner, Cell cell, byte[] plain) {
        var sealed = keys.ofOrNew(owner).seal(plain, cell.bytes());
        return ByteBuffer.allocate(HEADER + sealed.length)
                .put(FORM)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .put(sealed)
                .array();
    }

    /** @throws Refusal {@code UNREADABLE} */
    public byte[] open(Cell cell, byte[] sealed) {
        var bytes = ByteBuffer.wrap(sealed);
        if (sealed.length < HEADER || bytes.get() != FORM) {
            throw unreadable(cell);
        }
        var owner = new UUID(bytes.getLong(), bytes.getLong());
        var key = keys.find(owner).orElseThrow(() -> unreadable(cell));
        try {
            return key.open(bytes, cell.bytes());
        } catch (GeneralSecurityException changedOrMoved) {
            throw unreadable(cell);
        }
    }

    /** See {@link Mark}; the row does not count. */
    byte[] mark(UUID owner, Cell cell, byte[] plain) {
        return keys.ofOrNew(owner)
                .mark(plain, Cell.of(cell.table(), cell.column()).bytes());
    }

    /** For lists: the keys of all these owners in one select. */
    public void expect(Collection<UUID> owners) {
        keys.load(owners);
    }

    private static Refusal unreadable(Cell cell) {
        return new Refusal(VaultRefusal.UNREADABLE, cell.toString());
    }
}
