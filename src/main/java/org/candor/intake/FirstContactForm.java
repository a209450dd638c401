package org.candor.intake;

import java.io.Serializable;
import java.util.UUID;
import org.candor.patient.ContactForm;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed at first contact. Carries the id that the request will have, so that the same form sent twice
 * opens one request.
 */
public final class FirstContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID request = Ids.random();
    private final ContactForm contact = new ContactForm();
    private String adult = "";

    public UUID request() {
        return request;
    }

    /** Goes with the form as it was shown: sent again from another tab or after "back", it still names the same request. */
    public String getKey() {
        return request.toString();
    }

    public void setKey(@Nullable String key) {
        try {
            request = key == null ? request : UUID.fromString(key);
        } catch (IllegalArgumentException notAKey) {
            request = Ids.random();
        }
    }

    public ContactForm getContact() {
        return contact;
    }

    /** {@code yes}, {@code no}, or nothing when not answered. */
    public String getAdult() {
        return adult;
    }

    public void setAdult(@Nullable String adult) {
        this.adult = adult == null ? "" : adult;
    }

    public boolean isAgeAnswered() {
        return adult.equals("yes") || adult.equals("no");
    }

    public boolean saysAdult() {
        return adult.equals("yes");
    }
}
