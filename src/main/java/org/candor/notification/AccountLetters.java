package org.candor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.candor.access.AccountLetter;
import org.candor.shared.Ids;
import org.candor.shared.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the mails about accounts: links, notices. They tell nothing but that there is an account. */
@ApplicationScoped
public class AccountLetters {
    @Inject
    private Outbox outbox;

    @Inject
    private Texts texts;

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String portal;

    void write(@Observes AccountLetter letter) {
        var key = "letter." + letter.kind().name();
        var subject = texts.in(letter.language(), key + ".subject");
        var body = texts.in(letter.language(), key + ".body", letter.name(), link(letter));
        outbox.send(new Message("account/" + Ids.random(), letter.email(), subject, body));
    }

    private String link(AccountLetter letter) {
        var lang = letter.path().contains("?") ? "&lang=" : "?lang=";
        return portal.replaceAll("/+$", "") + "/" + letter.path() + lang + letter.language();
    }
}
