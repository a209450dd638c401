package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;

/** What the practice finds out about ambulances: minutes by ZIP code, with days and source. Screenings from then on use it. */
@ApplicationScoped
@Transactional
public class AmbulanceService {
    private static final int MOST_MINUTES = 240;
    private static final int LONGEST_SOURCE = 200;

    private AmbulanceTimes times;
    private PracticeReader reader;
    private Event<PracticeRead> changed;
    private Caller caller;
    private Clock clock;

    @Inject
    AmbulanceService(
            AmbulanceTimes times, PracticeReader reader, Event<PracticeRead> changed, Caller caller, Clock clock) {
        this.times = times;
        this.reader = reader;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected AmbulanceService() {} // CDI client proxy

    /**
     * @param zip five digits, or the first three or four for all that begin so
     * @param source whom the practice has it from
     * @throws Refusal {@code NOT_A_ZIP}, {@code NOT_MINUTES}, {@code TEXT_MISSING} without a source,
     *     {@code DATES_OUT_OF_ORDER}, {@code AMBULANCE_EXISTS} when the same ZIP code has a row on one of the days
     */
    @AllowedTo(Role.PRACTICE_ADMIN)
    @Audited("ambulance.add")
    public void add(String zip, int minutes, String source, EffectiveDates dates) {
        var digits = zip.strip();
        refuseIf(!digits.matches("\\d{3,5}"), PracticeRefusal.NOT_A_ZIP);
        refuseIf(minutes < 1 || minutes > MOST_MINUTES, PracticeRefusal.NOT_MINUTES);
        refuseIf(source.isBlank(), PracticeRefusal.TEXT_MISSING);
        refuseIf(!dates.inOrder(), PracticeRefusal.DATES_OUT_OF_ORDER);
        refuseIf(
                times.all().stream()
                        .anyMatch(row ->
                                row.getZip().equals(digits) && row.getDates().overlaps(dates)),
                PracticeRefusal.AMBULANCE_EXISTS);
        var said = PlainText.checked(source.strip(), LONGEST_SOURCE);
        times.add(new AmbulanceTime(digits, minutes, said, dates, Recorded.who(caller), clock.instant()));
        changed.fire(reader.read());
    }

    /** @throws Refusal {@code DATES_OUT_OF_ORDER} */
    @AllowedTo(Role.PRACTICE_ADMIN)
    @Audited("ambulance.end")
    public void end(UUID id, LocalDate last) {
        var row = times.find(id).orElseThrow(() -> new Refusal(PracticeRefusal.NOT_FOUND, "ambulance time " + id));
        refuseIf(!row.getDates().endingOn(last).inOrder(), PracticeRefusal.DATES_OUT_OF_ORDER);
        row.endOn(last, Recorded.who(caller), clock.instant());
        changed.fire(reader.read());
    }

    /** All rows, ended ones too. */
    @AllowedTo(Role.PRACTICE_ADMIN)
    public List<AmbulanceTime> all() {
        return times.all();
    }

    private static void refuseIf(boolean refused, PracticeRefusal why) {
        if (refused) {
            throw new Refusal(why, "ambulance");
        }
    }
}
