package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.config.PracticeZone;
import org.candor.notification.Attachment;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.patient.Patient;
import org.candor.shared.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells patient and nurse by mail that a visit was booked or cancelled: when, and nothing clinical. */
@ApplicationScoped
class VisitLetters {
    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "candor.practice.nurse.line", defaultValue = "")
    private Optional<String> nurseLine;

    void booked(Appointment visit, Patient patient) {
        var nurse = accounts.find(visit.getNurseId());
        patient.account()
                .flatMap(accounts::find)
                .ifPresent(to -> send(visit, to, "booked", "/patient/my-visits.xhtml"));
        nurse.ifPresent(to -> send(visit, to, "nurseBooked", "/staff/home.xhtml"));
    }

    void cancelled(Appointment visit, Patient patient) {
        patient.account()
                .flatMap(accounts::find)
                .ifPresent(to -> send(visit, to, "cancelled", "/patient/my-visits.xhtml"));
        accounts.find(visit.getNurseId()).ifPresent(to -> send(visit, to, "nurseCancelled", "/staff/home.xhtml"));
    }

    /** The file that adds the visit to a calendar, in the reader's language. */
    Attachment file(Appointment visit, String language) {
        return files().adding(
                        visit.getId(), visit.getStartsAt(), visit.getEndsAt(), texts.in(language, "visitMail.summary"));
    }

    private void send(Appointment visit, Account to, String kind, String page) {
        var language = to.language();
        var body = texts.in(
                language,
                "visitMail." + kind + ".body",
                words(visit.getStartsAt(), language),
                baseUrl + page,
                nurseLine.orElse(""));
        var key = "visit/" + visit.getId() + "/" + kind;
        outbox.send(new Message(key, to.email(), texts.in(language, "visitMail." + kind + ".subject"), body)
                .with(kind.endsWith("ancelled") ? cancelling(visit, language) : file(visit, language)));
    }

    private Attachment cancelling(Appointment visit, String language) {
        return files().cancelling(
                        visit.getId(), visit.getStartsAt(), visit.getEndsAt(), texts.in(language, "visitMail.summary"));
    }

    private CalendarFile files() {
        return new CalendarFile(zone.id(), clock.instant());
    }

    private String words(Instant time, String language) {
        var pattern = language.equals("es") ? "EEEE d 'de' MMMM 'de' yyyy, HH:mm z" : "EEEE d MMMM yyyy, HH:mm z";
        var locale = language.equals("es") ? Locale.forLanguageTag("es-US") : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atZone(zone.id()));
    }
}
