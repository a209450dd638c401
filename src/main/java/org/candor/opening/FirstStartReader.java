package org.candor.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.Role;
import org.candor.config.PracticeZone;
import org.candor.practice.Licences;
import org.candor.practice.PracticeSettings;
import org.candor.practice.Rosters;
import org.candor.practice.ServiceAreas;
import org.candor.practice.StatePolicies;
import org.candor.scheduling.Appointments;

/** Reads the records for the checklist, as they are now. */
@ApplicationScoped
public class FirstStartReader {
    @Inject
    private PracticeSettings settings;

    @Inject
    private Accounts accounts;

    @Inject
    private Licences licences;

    @Inject
    private ServiceAreas areas;

    @Inject
    private Rosters rosters;

    @Inject
    private StatePolicies policies;

    @Inject
    private CurrentContent content;

    @Inject
    private Acceptances acceptances;

    @Inject
    private TestMails mails;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    List<CheckResult> results() {
        var today = today();
        return FirstStartRules.of(new FirstStartFacts(
                today,
                settings.decided(today),
                active(),
                licences.all(),
                areas.all(),
                rosters.allHours(),
                policies.table(),
                acceptances.missing(content.on(today)).stream()
                        .map(Acceptable::name)
                        .toList(),
                mails.isProven(),
                appointments.anyInfusionOfAPretendPatient()));
    }

    long pretendVisits() {
        return appointments.heldByPretendPatients(clock.instant());
    }

    ContentList content() {
        return new ContentList(content.on(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone.id()));
    }

    private Map<UUID, Set<Role>> active() {
        return accounts.staff().stream()
                .filter(Account::maySignIn)
                .collect(Collectors.toMap(Account::id, Account::roles));
    }
}
