package org.candor.practice;

/** What the state policy says about infusions at home in one state on one day. */
public enum PolicyAnswer {
    DENIED,
    ALLOWED,
    /** Allowed for patients whom the approving clinician saw in person; an evaluation by video is not enough. */
    SEEN_IN_PERSON_FIRST;

    /** Whether a patient may be treated whom the clinician saw in person, or did not. */
    public boolean admits(boolean seenInPerson) {
        return this == ALLOWED || (this == SEEN_IN_PERSON_FIRST && seenInPerson);
    }
}
