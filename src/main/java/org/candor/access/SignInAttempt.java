package org.candor.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often one key (an account or an address line) was tried in its current window. Holds no e-mail address. */
@Entity
@Table(name = "sign_in_attempt")
class SignInAttempt {
    @Id
    @Column(name = "attempt_key")
    private String key;

    @Column(name = "window_started_at")
    private Instant windowStartedAt;

    @Column(name = "tries")
    private int tries;

    protected SignInAttempt() {} // JPA

    SignInAttempt(String key, Instant windowStartedAt) {
        this.key = key;
        this.windowStartedAt = windowStartedAt;
        tries = 1;
    }
}
