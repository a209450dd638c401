package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.candor.config.demo.DemoPerson;
import org.candor.support.StatementCount;

/** Plays one whole case and counts the statements of each act; those of jobs run on other threads. */
@ApplicationScoped
public class CaseCost {
    @Inject
    private Acts acts;

    /**
     * What one case cost.
     *
     * @param byAct statements by what somebody did
     * @param everywhere statements of the acts and of the jobs they left; without the test's own questions and without the answers, which
     *     the patient saves one by one
     */
    record Counted(Map<String, Long> byAct, long everywhere, long firstAnswer, long lastAnswer) {}

    Counted play(DemoPerson patient) throws InterruptedException {
        var acted = new LinkedHashMap<String, Long>();
        var before = StatementCount.here();
        var everywhereBefore = StatementCount.everywhere();
        acts.endsWhatIsOpen(patient);
        count(acted, "ask", () -> acts.asksAnew(patient));
        var id = acts.requestOf(patient);
        acts.answers(patient, id);
        var firstAnswer = counted(() -> acts.answers(patient, id));
        acts.fillsIn(patient, id);
        var lastAnswer = counted(() -> acts.answers(patient, id));
        count(acted, "send", () -> acts.sends(patient, id));
        acts.until("reviewMedicalHistory", id);
        count(acted, "list", acts::nurseLooksAtTheList);
        count(acted, "review", () -> acts.nurseReviews(id));
        count(acted, "close findings", () -> acts.clinicianClosesFindings(id));
        count(acted, "approve", () -> acts.clinicianApproves(id));
        count(acted, "sign", () -> acts.signs(patient, id));
        var consent = acts.consentOf(id);
        count(acted, "countersign", () -> acts.clinicianCountersigns(consent));
        count(acted, "book", () -> acts.coordinatorBooks(id));
        var all = StatementCount.here() - before;
        var inActs = acted.values().stream().mapToLong(Long::longValue).sum();
        var aside = all - inActs + acted.getOrDefault("list", 0L);
        return new Counted(acted, StatementCount.everywhere() - everywhereBefore - aside, firstAnswer, lastAnswer);
    }

    private static void count(Map<String, Long> acted, String name, Runnable act) {
        acted.put(name, counted(act));
    }

    private static long counted(Runnable act) {
        var before = StatementCount.here();
        act.run();
        return StatementCount.here() - before;
    }
}
