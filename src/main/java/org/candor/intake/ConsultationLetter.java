package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.candor.config.PracticeZone;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.patient.Patient;
import org.candor.patient.PhoneNumber;
import org.candor.shared.Texts;

/** The mail that says when somebody calls again. It says nothing of what about. */
@ApplicationScoped
class ConsultationLetter {
    @Inject
    private Outbox outbox;

    @Inject
    private Texts texts;

    @Inject
    private PracticeZone zone;

    void write(UUID request, Patient person, String email, Instant at) {
        var language = person.getLanguage();
        var words = DateTimeFormatter.ofPattern(
                language.equals("es") ? "EEEE d 'de' MMMM uuuu, HH:mm zzz" : "EEEE d MMMM uuuu, HH:mm zzz",
                Locale.forLanguageTag(language));
        outbox.sendOnce(new Message(
                "consultationCall/" + request,
                email,
                texts.in(language, "letter.consultation.subject"),
                texts.in(
                        language,
                        "letter.consultation.body",
                        person.getGivenName(),
                        words.format(at.atZone(zone.id())),
                        PhoneNumber.shown(person.getPhone()))));
    }
}
