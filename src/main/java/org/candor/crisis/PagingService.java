package org.candor.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.candor.access.Accounts;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.practice.OnCallDuty;
import org.candor.practice.OnCallRota;
import org.candor.shared.Texts;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls those on duty one after the other until somebody takes the task. All that it does may run twice and on several nodes: a turn is
 * called once, under the lock of the task.
 */
@ApplicationScoped
@Transactional
public class PagingService {
    private Worklist worklist;
    private PagedCalls calls;
    private OnCallRota rota;
    private Accounts accounts;
    private Instance<PagingChannel> channels;
    private Texts texts;
    private Clock clock;
    private PracticeZone zone;
    private String portal;

    @Inject
    PagingService(
            Worklist worklist,
            PagedCalls calls,
            OnCallRota rota,
            Accounts accounts,
            Instance<PagingChannel> channels,
            Texts texts,
            Clock clock,
            PracticeZone zone,
            @ConfigProperty(name = "candor.base.url") String portal) {
        this.worklist = worklist;
        this.calls = calls;
        this.rota = rota;
        this.accounts = accounts;
        this.channels = channels;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
        this.portal = portal;
    }

    @SuppressWarnings("NullAway.Init")
    protected PagingService() {} // CDI client proxy

    /** A task that is due within 15 minutes and that nobody has taken, and the turn to call for it now. */
    public record Due(UUID item, int turn) {}

    @AllowedTo(Role.WORKFLOW)
    public List<Due> due() {
        var now = clock.instant();
        var onDuty = turns();
        return worklist.waiting(AnswerCrisis.TASK, now.plus(CallTree.TIME_TO_ANSWER)).stream()
                .map(WorklistItem::getId)
                .flatMap(item ->
                        CallTree.next(now, onDuty, calls.of(item)).stream().mapToObj(turn -> new Due(item, turn)))
                .toList();
    }

    /** The turn to call for this task now; empty while one has still time, or somebody has taken it. */
    @AllowedTo(Role.WORKFLOW)
    public OptionalInt next(UUID item) {
        return worklist.item(item).filter(PagingService::isWaiting).isPresent()
                ? CallTree.next(clock.instant(), turns(), calls.of(item))
                : OptionalInt.empty();
    }

    /** Calls this turn by every way that reaches the person; nobody when somebody was quicker or has taken the task. */
    @AllowedTo(Role.WORKFLOW)
    @Audited("crisis.call")
    public void call(UUID item, int turn) {
        var now = clock.instant();
        worklist.locked(item);
        if (!next(item).equals(OptionalInt.of(turn))) {
            return;
        }
        for (var duty : onDuty()) {
            if (duty.getTurn() == turn) {
                call(item, duty, now);
            }
        }
    }

    private static boolean isWaiting(WorklistItem item) {
        return item.isOpen() && item.getClaimedBy() == null;
    }

    private void call(UUID item, OnCallDuty duty, Instant now) {
        var account = accounts.get(duty.getAccountId());
        var person = new PagedCall.Person(account.id(), account.fullName());
        for (var channel : channels) {
            channel.addressOf(duty, account)
                    .ifPresent(address ->
                            calls.add(new PagedCall(item, duty.getTurn(), person, channel.kind(), address, now)));
        }
    }

    /** Calls that may still arrive or get lost. */
    @AllowedTo(Role.WORKFLOW)
    public List<UUID> underWay() {
        return calls.underWay();
    }

    /** Sends a call that waits, or asks what became of it. */
    @AllowedTo(Role.WORKFLOW)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void carry(UUID id) {
        var call = calls.locked(id);
        var channel = channels.stream()
                .filter(each -> each.kind() == call.getChannel())
                .findFirst()
                .orElseThrow();
        var found = channel.check(call);
        if (found.state() == PagedCall.State.WAITING) {
            var language = accounts.get(call.getAccountId()).language();
            found = channel.send(
                    call,
                    texts.in(language, "page.subject"),
                    texts.in(language, "page.words", portal + "/staff/worklist.xhtml"));
        }
        call.became(found.state(), found.reference(), clock.instant());
    }

    /** All calls for the task, in the order in which they were made. */
    @AllowedTo({Role.WORKFLOW, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    public List<PagedCall> of(UUID item) {
        return calls.of(item);
    }

    private List<Integer> turns() {
        return onDuty().stream().map(OnCallDuty::getTurn).toList();
    }

    private List<OnCallDuty> onDuty() {
        return rota.on(LocalDate.ofInstant(clock.instant(), zone.id()));
    }
}
