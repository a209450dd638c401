package org.candor.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person. Holds no diagnosis, no medicine, no answer (INV-34): "there is something new for you", and a link.
 *
 * @param key says which act it tells of, for example {@code visitBooked/<id>}; a key is sent once, however often it is asked for
 * @param body plain text; a link stands on a line of its own
 */
public record Message(
        String key,
        String to,
        String subject,
        String body,
        @Nullable Attachment file) {

    public Message(String key, String to, String subject, String body) {
        this(key, to, subject, body, null);
    }

    public Message with(Attachment attachment) {
        return new Message(key, to, subject, body, attachment);
    }

    public Optional<Attachment> attachment() {
        return Optional.ofNullable(file);
    }
}
