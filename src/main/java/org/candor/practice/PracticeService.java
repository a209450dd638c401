package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Ids;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the practice admin records about people's licences, nurses' hours, areas, states and settings. */
@ApplicationScoped
@Transactional
public class PracticeService {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 200;

    private final Licences licences;
    private final Rosters rosters;
    private final ServiceAreas areas;
    private final StatePolicies policies;
    private final PracticeSettings settings;
    private final PracticeReader reader;
    private final Event<PracticeRead> changed;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PracticeService(
            Licences licences,
            Rosters rosters,
            ServiceAreas areas,
            StatePolicies policies,
            PracticeSettings settings,
            PracticeReader reader,
            Event<PracticeRead> changed,
            Caller caller,
            Clock clock) {
        this.licences = licences;
        this.rosters = rosters;
        this.areas = areas;
        this.policies = policies;
        this.settings = settings;
        this.reader = reader;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway")
    protected PracticeService() { // CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("licence.add")
    public UUID addLicence(
            UUID account, LicenceKind kind, String state, String number, LocalDate first, LocalDate last) {
        var dates = inOrder(EffectiveDates.between(first, last));
        var licence =
                new Licence(Ids.random(), account, kind, knownState(state), text(number, LONGEST_NAME / 2), dates);
        licence.recordedBy(Recorded.who(caller), clock.instant());
        licences.add(licence);
        return licence.getId();
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("licence.end")
    public void endLicence(UUID id, LocalDate last) {
        var licence = licences.find(id).orElseThrow(() -> notFound(id));
        inOrder(licence.getDates().endingOn(last));
        licence.endOn(last, Recorded.who(caller), clock.instant());
    }

    /** The same hours on several weekdays; a row for each. */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("hours.add")
    public void addHours(
            UUID nurse, Collection<DayOfWeek> weekdays, LocalTime opens, LocalTime closes, EffectiveDates dates) {
        inOrder(dates);
        if (!closes.isAfter(opens)) {
            throw new Refusal(PracticeRefusal.HOURS_OUT_OF_ORDER, "nurse " + nurse);
        }
        if (weekdays.isEmpty()) {
            throw new Refusal(PracticeRefusal.NO_WEEKDAY, "nurse " + nurse);
        }
        var existing = rosters.hoursOf(nurse);
        for (var weekday : weekdays) {
            if (existing.stream()
                    .anyMatch(
                            row -> row.getWeekday() == weekday && row.getDates().overlaps(dates))) {
                throw new Refusal(PracticeRefusal.HOURS_EXIST, "nurse " + nurse + " " + weekday);
            }
            var row = new NurseHours(Ids.random(), nurse, weekday, opens, closes, dates);
            row.recordedBy(Recorded.who(caller), clock.instant());
            rosters.add(row);
        }
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("hours.end")
    public void endHours(UUID id, LocalDate last) {
        var hours = rosters.hours(id).orElseThrow(() -> notFound(id));
        inOrder(hours.getDates().endingOn(last));
        hours.endOn(last, Recorded.who(caller), clock.instant());
    }

    /** A second time for the same day changes nothing. */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("dayOff.add")
    public void addDayOff(UUID nurse, LocalDate day) {
        if (!rosters.daysOffOf(nurse).contains(day)) {
            rosters.add(new NurseDayOff(Ids.random(), nurse, day));
        }
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("dayOff.remove")
    public void removeDayOff(UUID id) {
        rosters.remove(rosters.dayOff(id).orElseThrow(() -> notFound(id)));
    }

    /**
     * @param zips codes of five digits, or their first three or four, between blanks or commas
     * @param nurse who alone serves it; null when every nurse does
     */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("area.add")
    public UUID addArea(String name, String state, String zips, @Nullable UUID nurse, EffectiveDates dates) {
        var codes = ServiceArea.split(zips);
        if (codes.isEmpty() || zips.length() > 2000 || !codes.stream().allMatch(zip -> zip.matches("\\d{3,5}"))) {
            throw new Refusal(PracticeRefusal.NOT_A_ZIP, "area");
        }
        var area =
                new ServiceArea(Ids.random(), text(name, LONGEST_NAME), knownState(state), zips, nurse, inOrder(dates));
        area.recordedBy(Recorded.who(caller), clock.instant());
        areas.add(area);
        return area.getId();
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("area.end")
    public void endArea(UUID id, LocalDate last) {
        var area = areas.find(id).orElseThrow(() -> notFound(id));
        inOrder(area.getDates().endingOn(last));
        area.endOn(last, Recorded.who(caller), clock.instant());
    }

    /** Adds a decision; older ones stay as history. */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("statePolicy.decide")
    public void decidePolicy(String state, PolicyAnswer answer, String reason, LocalDate first) {
        policies.add(new StatePolicy(
                Ids.random(),
                knownState(state),
                answer,
                text(reason, LONGEST_REASON),
                first,
                clock.instant(),
                Recorded.who(caller)));
    }

    /** Adds a value from a day on; older ones stay as history. */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("setting.change")
    public void change(SettingName name, String value, LocalDate first, String source) {
        if (!name.accepts(value)) {
            throw new Refusal(PracticeRefusal.NOT_A_VALUE, name.name());
        }
        settings.add(new PracticeSetting(
                Ids.random(),
                name,
                text(value, LONGEST_VALUE),
                first,
                text(source, LONGEST_REASON),
                clock.instant(),
                Recorded.who(caller)));
        changed.fire(reader.read());
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public List<Licence> licences() {
        return licences.all();
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public List<NurseHours> hours() {
        return rosters.allHours();
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public List<NurseDayOff> daysOff() {
        return rosters.allDaysOff();
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public List<ServiceArea> areas() {
        return areas.all();
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public StatePolicyTable policies() {
        return policies.table();
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public Settings settings() {
        return settings.all();
    }

    /** What the practice itself decided, by whom and when. */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public List<PracticeSetting> ownSettings() {
        return settings.own();
    }

    private static EffectiveDates inOrder(EffectiveDates dates) {
        if (!dates.inOrder()) {
            throw new Refusal(PracticeRefusal.DATES_OUT_OF_ORDER, "effective dates");
        }
        return dates;
    }

    private static String knownState(String state) {
        if (!UsState.isCode(state)) {
            throw new Refusal(PracticeRefusal.NOT_A_STATE, "state");
        }
        return state;
    }

    private static String text(String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new Refusal(PracticeRefusal.TEXT_MISSING, "length " + text.length());
        }
        return PlainText.checked(text, longest);
    }

    private static Refusal notFound(UUID id) {
        return new Refusal(PracticeRefusal.NOT_FOUND, "row " + id);
    }
}
