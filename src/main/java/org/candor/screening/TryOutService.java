package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;

/** Lets those who answer for the rules try the live ones on facts that they make up. */
@ApplicationScoped
@Transactional
public class TryOutService {
    private LiveRules live;

    @Inject
    TryOutService(LiveRules live) {
        this.live = live;
    }

    @SuppressWarnings("NullAway.Init")
    protected TryOutService() {} // CDI client proxy

    /** What changes by itself: live rules that begin or end to count after today, the first day first. */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.MEDICAL_DIRECTOR, Role.WORKFLOW_ADMIN})
    public List<ComingRule> coming() {
        return Arrays.stream(RuleSet.values())
                .flatMap(set -> live.now(set).coming().stream())
                .sorted(Comparator.comparing(ComingRule::day).thenComparing(ComingRule::id))
                .toList();
    }

    /**
     * What the live rules find. Nothing is stored.
     *
     * @param facts one JSON object in UTF-8, by the names of {@link FactCatalogue}
     * @throws org.candor.shared.Refusal as {@link TryOutJson#read}
     */
    @AllowedTo({Role.MEDICAL_DIRECTOR, Role.WORKFLOW_ADMIN})
    @Audited("screening.tryOut")
    public TryOut.Answer evaluate(byte[] facts) {
        var given = TryOutJson.read(facts);
        return TryOut.of(live.now(given.set()), given);
    }
}
