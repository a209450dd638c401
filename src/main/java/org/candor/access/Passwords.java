package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.candor.shared.Refusal;

/** Makes the hash of a newly chosen password, if the policy accepts it. */
@ApplicationScoped
class Passwords {
    private PasswordHash hashes;

    @Inject
    Passwords(PasswordHash hashes) {
        this.hashes = hashes;
    }

    @SuppressWarnings("NullAway.Init")
    protected Passwords() {} // CDI client proxy

    /** @throws Refusal what {@link PasswordPolicy} says */
    String hashOfNew(String password, String fullName, String email) {
        PasswordPolicy.refusal(password, fullName, email).ifPresent(reason -> {
            throw new Refusal(reason, "a new password");
        });
        return hashes.of(password);
    }

    boolean isOf(Account account, String password) {
        return account.passwordHash()
                .filter(hash -> password.length() <= 4 * PasswordPolicy.LONGEST && hashes.matches(password, hash))
                .isPresent();
    }
}
