package org.candor.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;

/** The exact bytes that were shown and signed, kept once for each text, whatever later releases of Candor carry. */
@Entity
@Table(name = "consent_text")
public class SignedText {
    @Id
    private String sha256;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "form_version")
    private int formVersion;

    private String language;

    private byte[] shown;

    protected SignedText() {
        sha256 = "";
        formKey = "";
        language = "";
        shown = new byte[0];
    }

    static SignedText of(ConsentForm form, ConsentText text) {
        var kept = new SignedText();
        kept.sha256 = text.fingerprint();
        kept.formKey = form.key();
        kept.formVersion = form.version();
        kept.language = text.language();
        kept.shown = text.shown();
        return kept;
    }

    public String getSha256() {
        return sha256;
    }

    public String html() {
        return new String(shown, StandardCharsets.UTF_8);
    }
}
