package org.candor.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.EndedSessions;
import org.candor.access.Role;
import org.candor.access.SignedIn;
import org.candor.shared.Ids;

/**
 * The session of a signed-in person: a number of its own, the account, its access version and when it began; nothing else, no
 * health data.
 *
 * <p>Staff are signed out after 15 quiet minutes, patients after 30, everybody after 12 hours. Source: OWASP ASVS 5.0.0,
 * 7.3.1 and 7.3.2.
 */
@RequestScoped
public class Sessions implements SignedIn {
    private static final int QUIET_STAFF_SECONDS = 15 * 60;
    private static final int QUIET_PATIENT_SECONDS = 30 * 60;
    private static final String SESSION = "candor.session";
    private static final String ACCOUNT = "candor.account";
    private static final String VERSION = "candor.accessVersion";
    private static final String BEGAN = "candor.began";

    private HttpServletRequest request;
    private EndedSessions ended;
    private Clock clock;

    @Inject
    Sessions(HttpServletRequest request, EndedSessions ended, Clock clock) {
        this.request = request;
        this.ended = ended;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected Sessions() {} // CDI client proxy

    /** Whose session it is, and what the account's access version was when it began. */
    record Signed(UUID session, UUID account, int accessVersion) {}

    /** Under a new id, so that nobody else's cookie becomes this person's. */
    public void begin(Account account) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        var session = request.getSession();
        var staff = account.roles().stream().anyMatch(Role::isStaff);
        session.setMaxInactiveInterval(staff ? QUIET_STAFF_SECONDS : QUIET_PATIENT_SECONDS);
        session.setAttribute(SESSION, Ids.random());
        session.setAttribute(BEGAN, clock.instant());
        carryOn(account);
    }

    /** The person's own act raised the access version; this session of theirs goes on. */
    @Override
    public void carryOn(Account account) {
        var session = request.getSession();
        session.setAttribute(ACCOUNT, account.id());
        session.setAttribute(VERSION, account.accessVersion());
    }

    @Override
    public void end() {
        var session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(SESSION) instanceof UUID id) {
                ended.end(id);
            }
            session.invalidate();
        }
    }

    static Optional<Signed> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(SESSION) instanceof UUID id
                && session.getAttribute(ACCOUNT) instanceof UUID account
                && session.getAttribute(VERSION) instanceof Integer version
                && session.getAttribute(BEGAN) instanceof Instant began
                && now.isBefore(began.plus(EndedSessions.LONGEST_LIFE))) {
            return Optional.of(new Signed(id, account, version));
        }
        return Optional.empty();
    }
}
