package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What saving one field sends and brings, in a real browser. */
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class OneFieldOnTheWireIT {
    private static final int MOST_BYTES = 2_000;

    @Test
    void one_field_costs_less_than_two_thousand_bytes() {
        try (var browser = Browser.start();
                var people = new People(browser)) {
            people.signsUpDirectly(
                    "Otto", "Onefield", "wire-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org");
            var page = people.patient()
                    .open("/patient/intake-section.xhtml?section=peg")
                    .page();

            var saved = page.waitForResponse(
                    answer -> answer.request().method().equals("POST"),
                    () -> page.evaluate("document.getElementById('answers:peg-1:3').click()"));
            saved.finished();
            var sizes = saved.request().sizes();
            var bodies = sizes.requestBodySize + sizes.responseBodySize;
            var all = bodies + sizes.requestHeadersSize + sizes.responseHeadersSize;

            Evidence.keep("one-field-on-the-wire", "bytes", Map.of("bodies", bodies, "with headers", all));
            assertTrue(bodies < MOST_BYTES, bodies + " bytes, " + all + " with headers");
        }
    }
}
