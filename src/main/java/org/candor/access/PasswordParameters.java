package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the Argon2id parameters; a change takes effect at each person's next sign-in. */
@ApplicationScoped
public class PasswordParameters {

    @Produces
    PasswordHash hash(
            @ConfigProperty(name = "candor.password.memory.kib", defaultValue = "19456") int memoryKiB,
            @ConfigProperty(name = "candor.password.iterations", defaultValue = "2") int iterations,
            @ConfigProperty(name = "candor.password.parallelism", defaultValue = "1") int parallelism) {
        return new PasswordHash(memoryKiB, iterations, parallelism);
    }
}
