package org.candor.review;

import java.time.Instant;
import java.util.List;

/**
 * Whom to call now, where the person is, and what raised the alarm. Out of what is saved so far: a crisis is answered
 * before anything is sent. Sensitive: lives only while a page of the care team is made.
 *
 * @param home street, town, state and ZIP code as far as they are known, for emergency services
 */
public record CrisisCall(
        String phone, String safeContact, String home, String escort, String escortPhone, List<Alarm> alarms) {

    /**
     * @param question blank when the person asked to be called
     * @param answer as it is saved now
     */
    public record Alarm(String question, String answer, Instant raisedAt) {
        public boolean isCallAsked() {
            return question.isBlank();
        }
    }

    /** Names no answer: health data does not belong in a log. */
    @Override
    public String toString() {
        return alarms.size() + " alarms";
    }
}
