package org.candor.consent;

import static org.candor.consent.ConsentSamples.ACCOUNT;
import static org.candor.consent.ConsentSamples.dataUrl;
import static org.candor.consent.ConsentSamples.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Base64;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String NAME = "José Núñez";

    private static String refusalOf(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason().name();
    }

    @ParameterizedTest
    @ValueSource(strings = {"José Núñez", "jose nunez", "  José   Núñez "})
    void case_accents_and_spaces_make_no_other_name(String typed) {
        assertEquals(typed.strip(), Signature.typed(ACCOUNT, NAME, typed, "JN").typed());
    }

    @ParameterizedTest(name = "\"{0}\" with initials \"{1}\": {2}")
    @CsvSource({
        "José,J.N.,NAME_DIFFERS",
        "Maya Ortega,J.N.,NAME_DIFFERS",
        "#{7*7},J.N.,NAME_DIFFERS",
        "'',J.N.,SIGNATURE_MISSING",
        "José Núñez,'',INITIALS_MISSING",
        "José Núñez,'..',INITIALS_MISSING",
        "José Núñez,M.O.,INITIALS_MISSING",
        "José Núñez,JJJJJJJJJJJ,INITIALS_MISSING"
    })
    void what_is_no_signature_is_refused(String typed, String initials, String refusal) {
        assertEquals(refusal, refusalOf(() -> Signature.typed(ACCOUNT, NAME, typed, initials)));
    }

    @Test
    void a_drawing_is_kept_as_a_picture_of_our_own() throws Exception {
        var signature = Signature.drawn(ACCOUNT, NAME, drawing(), "JN");

        assertTrue(signature.typed().isEmpty());
        assertEquals((byte) 0x89, signature.drawing()[0]);
    }

    @Test
    void an_empty_pad_is_no_signature() throws Exception {
        var empty = dataUrl(new BufferedImage(400, 120, BufferedImage.TYPE_INT_ARGB));

        assertEquals("SIGNATURE_MISSING", refusalOf(() -> Signature.drawn(ACCOUNT, NAME, empty, "JN")));
        assertEquals("SIGNATURE_MISSING", refusalOf(() -> Signature.drawn(ACCOUNT, NAME, "", "JN")));
    }

    @Test
    void what_is_no_picture_or_far_too_large_is_refused() throws Exception {
        var large = dataUrl(new BufferedImage(4000, 10, BufferedImage.TYPE_INT_RGB));
        var page = "data:image/png;base64," + Base64.getEncoder().encodeToString("<script>".getBytes("UTF-8"));

        for (var url : new String[] {
            large,
            page,
            "data:image/png;base64,%%%",
            "https://example.org/x.png",
            "data:image/svg+xml;base64,AAAA",
            "data:image/png;base64," + "A".repeat(500_000)
        }) {
            assertEquals("DRAWING_UNREADABLE", refusalOf(() -> Signature.drawn(ACCOUNT, NAME, url, "JN")));
        }
    }
}
