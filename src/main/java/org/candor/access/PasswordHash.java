package org.candor.access;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Turns passwords into Argon2id hashes and compares them; a hash carries its own parameters and salt.
 *
 * <p>Parameters come from the configuration ({@code candor.password.*}); a hash made with others is still checked, and
 * {@link #isOutdated} says that it should be made again at the next sign-in. Source: OWASP Password Storage Cheat Sheet
 * (m = 19456 KiB, t = 2, p = 1).
 */
public final class PasswordHash {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2Function current;

    public PasswordHash(int memoryKiB, int iterations, int parallelism) {
        current = Argon2Function.getInstance(memoryKiB, iterations, parallelism, HASH_BYTES, Argon2.ID);
    }

    public String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return current.hash(bytes(password), salt).getResult();
    }

    /** @return whether the password made this hash; a text that is no hash is made by none */
    public boolean matches(String password, String hash) {
        try {
            return Argon2Function.getInstanceFromHash(hash)
                    .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
        } catch (BadParametersException notAHash) {
            return false;
        }
    }

    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(current);
    }

    private static byte[] bytes(String password) {
        return PasswordPolicy.normalised(password).getBytes(StandardCharsets.UTF_8);
    }
}
