package org.candor.workflow.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.shared.Refusal;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.edition.LiveDrawings;
import org.candor.workflow.engine.ThrowAwayEngine;
import org.candor.workflow.proof.Policy;

/**
 * Shows on a real engine what the check found in a drawing. Nothing is kept and no request is touched: a server plays one at a
 * time, on an engine of its own, outside every transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ReplayService {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final EditionPolicy check;
    private final Player player;
    private final Semaphore one = new Semaphore(1);

    /** @param live the drawings that a call runs */
    @Inject
    ReplayService(EditionPolicy check, LiveDrawings live) {
        this(check, live::bytes);
    }

    ReplayService(EditionPolicy check, Function<String, Optional<byte[]>> editions) {
        this.check = check;
        this.player = new Player(StepCatalogue.shipped(), Policy.shipped(), editions);
    }

    @SuppressWarnings("NullAway") // for the CDI client proxy only
    protected ReplayService() {
        this.check = null;
        this.player = null;
    }

    /**
     * Plays the way to a finding. The drawing is checked again first: only what passes all layers up to the proof is played.
     *
     * @param bpmn the drawing that was checked
     * @param number of the finding in the order of the check, from 0
     * @throws Refusal {@code NOTHING_TO_SHOW}, {@code BUSY}, {@code TOO_LONG} after ten seconds, {@code NOT_TAKEN}
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    public Replay show(String processKey, String bpmn, int number) {
        if (!one.tryAcquire()) {
            throw new Refusal(ReplayRefusal.BUSY, processKey);
        }
        try {
            var bytes = bpmn.getBytes(StandardCharsets.UTF_8);
            return player.play(bytes, finding(processKey, bytes, number), LONGEST);
        } catch (ThrowAwayEngine.EngineFails notTaken) {
            throw new Refusal(ReplayRefusal.NOT_TAKEN, processKey);
        } finally {
            one.release();
        }
    }

    private Finding finding(String processKey, byte[] bytes, int number) {
        return check.check(bytes, processKey).stream()
                .skip(Math.max(0, number))
                .findFirst()
                .filter(found -> !found.way().isEmpty())
                .orElseThrow(() -> new Refusal(ReplayRefusal.NOTHING_TO_SHOW, processKey));
    }
}
