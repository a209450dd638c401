package org.candor.access;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.candor.shared.Refusal;

/**
 * Turns passwords into Argon2id hashes and compares them; a hash carries its own parameters and salt.
 *
 * <p>Parameters come from the configuration ({@code candor.password.*}); a hash made with others is still checked, and
 * {@link #isOutdated} says that it should be made again at the next sign-in. Source: OWASP Password Storage Cheat Sheet
 * (m = 19456 KiB, t = 2, p = 1).
 *
 * <p>A hash takes memory on purpose, so only as many are made at once as there are processors: a hundred parallel guesses
 * would fill the memory of the server otherwise. Whoever waits too long is refused.
 */
public final class PasswordHash {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Semaphore ROOM = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private static final int LONGEST_WAIT_SECONDS = 8;

    private final Argon2Function current;

    public PasswordHash(int memoryKiB, int iterations, int parallelism) {
        current = Argon2Function.getInstance(memoryKiB, iterations, parallelism, HASH_BYTES, Argon2.ID);
    }

    /** @throws Refusal {@code BUSY} */
    public String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return inTurn(() -> current.hash(bytes(password), salt).getResult());
    }

    /**
     * @return whether the password made this hash; a text that is no hash is made by none
     * @throws Refusal {@code BUSY}
     */
    public boolean matches(String password, String hash) {
        try {
            var function = Argon2Function.getInstanceFromHash(hash);
            return inTurn(() -> function.check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
        } catch (BadParametersException notAHash) {
            return false;
        }
    }

    private static <T> T inTurn(Supplier<T> hashing) {
        if (!hasRoom()) {
            throw new Refusal(AccessRefusal.BUSY, "no room for a hash within " + LONGEST_WAIT_SECONDS + " s");
        }
        try {
            return hashing.get();
        } finally {
            ROOM.release();
        }
    }

    private static boolean hasRoom() {
        try {
            return ROOM.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
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
