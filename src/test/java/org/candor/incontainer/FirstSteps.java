package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.candor.config.PracticeZone;
import org.candor.config.demo.DemoPerson;
import org.candor.notification.MailService;
import org.candor.opening.AcceptanceService;
import org.candor.opening.Check;
import org.candor.opening.CheckResult;
import org.candor.opening.FirstStartService;
import org.candor.practice.PracticeDefaults;
import org.candor.practice.PracticeNow;
import org.candor.practice.PracticeService;
import org.candor.practice.SettingName;

/** What practice admin and medical director do before the portal opens, through the services. */
@ApplicationScoped
public class FirstSteps {
    private static final Pattern LINK = Pattern.compile("\\?mail=([\\w-]+)");

    @Inject
    private FirstStartService firstStart;

    @Inject
    private AcceptanceService acceptances;

    @Inject
    private PracticeService practice;

    @Inject
    private PracticeNow now;

    @Inject
    private MailService mails;

    @Inject
    private PracticeZone zone;

    @Inject
    private Clock clock;

    /** The same values as the example: that somebody decided them is what counts. */
    void decidesWhatIsStillTheExample() {
        for (var group : List.of(SettingName.Group.PRACTICE, SettingName.Group.PRICES)) {
            for (var name : SettingName.of(group)) {
                var example = PracticeDefaults.shipped().settings().row(name, today());
                practice.change(name, example.value(), today(), "The owner");
            }
        }
    }

    void changesASettingOfVisits() {
        practice.change(SettingName.OFFER_DAYS, "21", today(), "The owner");
    }

    void provesTheMail() {
        firstStart.sendTestMail();
        firstStart.mailArrived(mails.readable().stream()
                .flatMap(mail -> LINK.matcher(mail.getBody()).results())
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow());
    }

    void acceptsTheContent() {
        acceptances.accept(acceptances.missing().sha256(), DemoPerson.PASSWORD);
    }

    List<Check> stillToDo() {
        return firstStart.checklist().stream()
                .filter(result -> !result.isDone())
                .map(CheckResult::check)
                .toList();
    }

    void opens() {
        opensWith(DemoPerson.PASSWORD);
    }

    void opensWith(String password) {
        firstStart.open(password);
    }

    void closes() {
        firstStart.close("The test is over");
    }

    /** As the pages of this node say, at once. */
    boolean isOpen() {
        return now.isOpen() && firstStart.isOpen();
    }

    List<String> decisions() {
        return firstStart.history().stream()
                .map(row -> (row.isOpened() ? "opened by " : "closed by ") + row.getDecidedByName())
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone.id()).toLocalDate();
    }
}
