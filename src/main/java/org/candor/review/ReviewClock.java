package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.candor.config.PracticeZone;
import org.candor.practice.PracticeSettings;
import org.candor.practice.SettingName;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dates of review: what day it is in the practice, and how long things count. Sources: clinical.md 7.1 W07 and W09. */
@ApplicationScoped
public class ReviewClock {
    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    @Inject
    private PracticeSettings settings;

    /** Days in which the patient should answer what was asked. */
    @Inject
    @ConfigProperty(name = "candor.review.answer-days", defaultValue = "7")
    private int answerDays;

    /** Days that a drug-monitoring look-up counts for an approval. */
    @Inject
    @ConfigProperty(name = "candor.review.pdmp-days", defaultValue = "7")
    private int pdmpDays;

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone.id()));
    }

    Instant answerDue() {
        return now().plus(Duration.ofDays(answerDays));
    }

    LocalDate oldestPdmp() {
        return today().minusDays(pdmpDays);
    }

    /** The last moment of an approval given now. */
    Instant approvalValidUntil() {
        return now().plus(Duration.ofDays(settings.all().number(SettingName.APPROVAL_DAYS, today())));
    }
}
