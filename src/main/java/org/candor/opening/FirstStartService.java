package org.candor.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.practice.Opening;
import org.candor.practice.Openings;
import org.candor.practice.PracticeRead;
import org.candor.practice.PracticeReader;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;

/** What the practice admin does until the portal is open for patients: looks at the checklist, tries the mail, opens, closes. */
@ApplicationScoped
@Transactional
public class FirstStartService {
    private static final int LONGEST_REASON = 500;

    private FirstStartReader reader;
    private Openings openings;
    private TestMails mails;
    private PracticeReader practice;
    private ReAuthentication again;
    private Caller caller;
    private Event<PracticeRead> changed;
    private Clock clock;

    @Inject
    FirstStartService(
            FirstStartReader reader,
            Openings openings,
            TestMails mails,
            PracticeReader practice,
            ReAuthentication again,
            Caller caller,
            Event<PracticeRead> changed,
            Clock clock) {
        this.reader = reader;
        this.openings = openings;
        this.mails = mails;
        this.practice = practice;
        this.again = again;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected FirstStartService() {} // CDI client proxy

    /** Every check with what it still misses, worked out from the records as they are now. */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public List<CheckResult> checklist() {
        return reader.results();
    }

    /** How many visits of pretend patients still hold somebody's time. */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public long pretendVisits() {
        return reader.pretendVisits();
    }

    /** Who opened and closed, the newest first. */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public List<Opening> history() {
        return openings.history();
    }

    @AllowedTo(Role.PRACTICE_ADMIN)
    public boolean isOpen() {
        return openings.isOpen();
    }

    /** @throws Refusal {@code NO_MAIL_SERVER} */
    @AllowedTo(Role.PRACTICE_ADMIN)
    @Audited("opening.testMail")
    public void sendTestMail() {
        mails.send();
    }

    /**
     * @param secret of the link in the test mail
     * @throws Refusal {@code LINK_NOT_VALID}
     */
    @AllowedTo(Role.PRACTICE_ADMIN)
    @Audited("opening.mailArrived")
    public void mailArrived(String secret) {
        mails.arrived(secret);
    }

    /**
     * From the commit on, patients may come in.
     *
     * @param password the admin's own
     * @throws Refusal {@code WRONG_PASSWORD}, {@code OPEN_ALREADY}, {@code NOT_DONE}
     */
    @AllowedTo(Role.PRACTICE_ADMIN)
    @Audited("opening.open")
    public void open(String password) {
        again.confirm(password);
        openings.oneAtATime();
        var newest = openings.newest();
        if (newest.isOpened()) {
            throw new Refusal(FirstStartRefusal.OPEN_ALREADY, "open");
        }
        var missing = reader.results().stream()
                .filter(result -> !result.isDone())
                .map(CheckResult::check)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(FirstStartRefusal.NOT_DONE, missing.toString(), missing.size());
        }
        decide(newest.opened(clock.instant(), caller.accountId(), caller.getName()));
    }

    /**
     * At any time and without a password, as a hurry may ask for it: nobody new comes in, who is here is cared for.
     *
     * @throws Refusal {@code CLOSED_ALREADY}, {@code REASON_MISSING}
     */
    @AllowedTo(Role.PRACTICE_ADMIN)
    @Audited("opening.close")
    public void close(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(FirstStartRefusal.REASON_MISSING, "close");
        }
        openings.oneAtATime();
        var newest = openings.newest();
        if (!newest.isOpened()) {
            throw new Refusal(FirstStartRefusal.CLOSED_ALREADY, "close");
        }
        var why = PlainText.checked(reason.strip(), LONGEST_REASON);
        decide(newest.closed(why, clock.instant(), caller.accountId(), caller.getName()));
    }

    private void decide(Opening opening) {
        openings.add(opening);
        changed.fire(practice.read());
    }
}
