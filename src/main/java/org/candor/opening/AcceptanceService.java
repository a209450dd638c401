package org.candor.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;

/** The medical director reads the exact versions of content, and signs for them. */
@ApplicationScoped
@Transactional
public class AcceptanceService {
    private FirstStartReader reader;
    private Acceptances acceptances;
    private ReAuthentication again;
    private Caller caller;
    private Texts texts;
    private Clock clock;

    @Inject
    AcceptanceService(
            FirstStartReader reader,
            Acceptances acceptances,
            ReAuthentication again,
            Caller caller,
            Texts texts,
            Clock clock) {
        this.reader = reader;
        this.acceptances = acceptances;
        this.again = again;
        this.caller = caller;
        this.texts = texts;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected AcceptanceService() {} // CDI client proxy

    /** Everything that has to be accepted, in its current versions. */
    @AllowedTo({Role.MEDICAL_DIRECTOR, Role.PRACTICE_ADMIN})
    public List<Acceptable> content() {
        return reader.content().items();
    }

    /** Those that nobody accepted in these versions: what a signature now would be under. */
    @AllowedTo({Role.MEDICAL_DIRECTOR, Role.PRACTICE_ADMIN})
    public ContentList missing() {
        return new ContentList(acceptances.missing(content()));
    }

    /** Whether a medical director stands for these exact bytes; the reader of a text is told when nobody does. */
    @AllowedTo(Role.PATIENT)
    public boolean isAccepted(String name, String sha256) {
        return acceptances.knows(new AcceptedVersion(name, sha256));
    }

    @AllowedTo({Role.MEDICAL_DIRECTOR, Role.PRACTICE_ADMIN})
    public List<Acceptance> history() {
        return acceptances.all();
    }

    /**
     * Signs for all versions that are not accepted yet.
     *
     * @param listRead SHA-256 of the list that the page showed
     * @param password the director's own
     * @throws Refusal {@code WRONG_PASSWORD}, {@code CONTENT_CHANGED}
     */
    @AllowedTo(Role.MEDICAL_DIRECTOR)
    @Audited("opening.accept")
    public void accept(String listRead, String password) {
        again.confirm(password);
        var list = missing();
        if (list.items().isEmpty() || !list.sha256().equals(listRead)) {
            throw new Refusal(FirstStartRefusal.CONTENT_CHANGED, "content list");
        }
        acceptances.add(new Acceptance(
                Ids.random(),
                caller.accountId(),
                caller.getName(),
                texts.in("en", "content.meaning"),
                list,
                clock.instant()));
    }
}
