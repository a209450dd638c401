package org.candor.vault;

import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DirectToFieldMapping;

/** The mapping of a {@link Mark} column: goes one way. */
final class MarkMapping extends SealedMapping {
    private static final long serialVersionUID = 1L;

    MarkMapping(DirectToFieldMapping plain) {
        super(plain);
    }

    @Override
    byte[] closed(UUID owner, Cell cell, byte[] plain) {
        return vault().mark(owner, cell, plain);
    }

    @Override
    Object opened(Cell cell, byte[] stored, AbstractSession session) {
        return HexFormat.of().formatHex(stored);
    }
}
