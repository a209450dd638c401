package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.config.PracticeZone;
import org.candor.notification.Attachment;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.patient.Patient;
import org.candor.practice.PracticeNow;
import org.candor.practice.SettingName;
import org.candor.shared.PhoneNumber;
import org.candor.shared.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells both sides by mail that an appointment was booked or cancelled: when and where, and nothing clinical. */
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
    private PracticeNow practice;

    void booked(Appointment visit, Patient patient) {
        tellBoth(visit, patient, "booked");
    }

    void cancelled(Appointment visit, Patient patient) {
        tellBoth(visit, patient, "cancelled");
    }

    /** The person has no account yet; whoever calls has a calendar too. */
    void callAgreed(Appointment call, Patient person, String email) {
        var language = person.getLanguage();
        var body = texts.in(
                language,
                "letter.consultation.body",
                person.getGivenName(),
                words(call.getStartsAt(), language),
                PhoneNumber.shown(person.getPhone()));
        outbox.send(new Message(key(call, "booked"), email, texts.in(language, "letter.consultation.subject"), body)
                .with(file(call, language)));
        accounts.find(call.getNurseId()).ifPresent(to -> send(call, to, "staffBooked", "/staff/home.xhtml"));
    }

    /** The file that adds the visit to a calendar, in the reader's language. */
    Attachment file(Appointment visit, String language) {
        return files().adding(visit.getId(), visit.getStartsAt(), visit.getEndsAt(), summary(visit, language));
    }

    private void tellBoth(Appointment visit, Patient patient, String what) {
        var staff = accounts.find(visit.getNurseId());
        patient.account().flatMap(accounts::find).ifPresent(to -> send(visit, to, what, "/patient/my-visits.xhtml"));
        var forStaff = what.equals("booked") ? "staffBooked" : "staffCancelled";
        staff.ifPresent(to -> send(visit, to, forStaff, "/staff/home.xhtml"));
    }

    private void send(Appointment visit, Account to, String what, String page) {
        var language = to.language();
        var words = visit.getType().mail() + "." + what;
        var body = texts.in(
                language,
                words + ".body",
                words(visit.getStartsAt(), language),
                baseUrl + page,
                practice.value(SettingName.NURSE_LINE),
                texts.in(language, "mailPlace." + visit.getPlace()));
        outbox.send(new Message(key(visit, what), to.email(), texts.in(language, words + ".subject"), body)
                .with(what.endsWith("ancelled") ? cancelling(visit, language) : file(visit, language)));
    }

    private static String key(Appointment visit, String what) {
        return "visit/" + visit.getId() + "/" + what;
    }

    private Attachment cancelling(Appointment visit, String language) {
        return files().cancelling(visit.getId(), visit.getStartsAt(), visit.getEndsAt(), summary(visit, language));
    }

    private String summary(Appointment visit, String language) {
        return texts.in(language, visit.getType().mail() + ".summary");
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
