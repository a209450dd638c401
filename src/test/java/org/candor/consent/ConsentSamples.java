package org.candor.consent;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Consents and signatures for tests. */
public final class ConsentSamples {
    static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    static final UUID PATIENT = new UUID(1, 1);
    static final UUID ACCOUNT = new UUID(1, 2);
    static final UUID REQUEST = new UUID(1, 3);
    static final UUID CLINICIAN = new UUID(2, 1);
    static final ConsentForm FORM = new ConsentForms().current(ConsentForms.TREATMENT, LocalDate.of(2026, 3, 1));

    private ConsentSamples() {}

    static Consent signed() {
        return signed("en", Signature.typed(ACCOUNT, "Maya Ortega", "Maya Ortega", "M.O."));
    }

    static Consent signed(String language, Signature signature) {
        var text = FORM.in(language).orElseThrow();
        return Consent.sign(new UUID(3, 1), PATIENT, REQUEST, FORM, text, signature, NOW);
    }

    static Consent active() {
        var consent = signed();
        consent.countersign(CLINICIAN, "Helen Okafor", NOW.plusSeconds(60));
        return consent;
    }

    /** What a drawing pad gives for one stroke on a see-through ground. */
    public static String drawing() throws IOException {
        var picture = new BufferedImage(400, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.drawPolyline(new int[] {20, 90, 140, 260, 380}, new int[] {90, 20, 100, 40, 80}, 5);
        pen.dispose();
        return dataUrl(picture);
    }

    static String dataUrl(BufferedImage picture) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
