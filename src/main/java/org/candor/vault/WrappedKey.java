package org.candor.vault;

/**
 * A data key as the database keeps it.
 *
 * @param masterKey which of the {@link MasterKeys} wraps it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WrappedKey(String masterKey, byte[] bytes) {}
