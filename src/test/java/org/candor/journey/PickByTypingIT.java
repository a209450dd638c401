package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A patient picks a medicine and an illness by typing, and shows where it hurts; at a desk, by keyboard and by pressing the drawing. */
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class PickByTypingIT {
    private static final String SECTION = "/patient/intake-section.xhtml?section=";
    private static final int MOST_BYTES = 2_000;

    @Test
    void medicines_and_illnesses_are_picked_by_typing_and_pain_is_shown_on_a_drawing() {
        try (var browser = Browser.start();
                var people = new People(browser)) {
            people.signsUpDirectly(
                    "Paula", "Picks", "picks-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org");
            var patient = people.patient();

            picksAMedicine(patient);
            keepsOwnWords(patient);
            picksAnIllness(patient);
            showsWhereItHurts(patient);

            assertEquals(List.of(), patient.complaints());
        }
    }

    private static void picksAMedicine(Visitor patient) {
        var page = patient.open(SECTION + "medicines").page();
        saves(page, () -> page.locator("[id='answers:takes'] input[value='yes']")
                .check());
        var name = at(page, "answers:medicines_0_name");
        name.click();
        name.pressSequentially("neur");
        assertThat(name).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("[role=option]").first()).hasText("Neurontin (gabapentin)");
        name.press("ArrowDown");
        assertThat(page.locator("[role=option][aria-selected=true]")).hasText("Neurontin (gabapentin)");
        patient.finds_no_barrier().picture("pick-a-medicine");

        var sent = page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> name.press("Enter"));
        sent.finished();
        var sizes = sent.request().sizes();
        assertTrue(sizes.requestBodySize + sizes.responseBodySize < MOST_BYTES, "one pick on the wire");
        assertThat(name).hasValue("Neurontin (gabapentin)");
        assertThat(name).hasAttribute("aria-expanded", "false");
        assertThat(name).isFocused();
        assertThat(at(patient.open(SECTION + "medicines").page(), "answers:medicines_0_name"))
                .hasValue("Neurontin (gabapentin)");
    }

    private static void keepsOwnWords(Visitor patient) {
        var page = patient.open(SECTION + "medicines").page();
        var dose = at(page, "answers:medicines_0_dose");
        saves(page, () -> {
            dose.fill("300 mg");
            dose.press("Tab");
        });
        var page2 = patient.open(SECTION + "medicines&add=medicines.1").page();
        var name = at(page2, "answers:medicines_1_name");
        name.click();
        name.pressSequentially("oxico");
        assertThat(page2.locator("[role=option]").first()).containsText("Oxycod");
        name.press("Escape");
        assertThat(page2.locator("[role=option]")).hasCount(0);
        saves(page2, () -> {
            name.fill("My grandmother's tea");
            name.press("Tab");
        });
        assertThat(at(patient.open(SECTION + "medicines").page(), "answers:medicines_1_name"))
                .hasValue("My grandmother's tea");
    }

    private static void picksAnIllness(Visitor patient) {
        var page = patient.open(SECTION + "conditions").page();
        var name = at(page, "answers:illnesses_0_illness");
        name.click();
        name.pressSequentially("apnéa");
        saves(page, () -> page.locator("[role=option]").first().click());
        assertThat(name).hasValue("Sleep apnea");
        patient.finds_no_barrier().picture("pick-an-illness");
    }

    private static void showsWhereItHurts(Visitor patient) {
        var page = patient.open(SECTION + "reason-and-goals").page();
        saves(page, () -> page.locator("[id='answers:indication'] input[value='crps']")
                .check());
        var drawing = page.locator(".bodymap__drawing");
        saves(page, () -> drawing.locator("[data-place='left-hand']").first().click());
        assertThat(page.locator("input[value='left-hand']")).isChecked();
        saves(page, () -> page.locator("input[value='lower-back']").check());
        assertThat(drawing.locator(".is-on")).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(5_000));
        patient.finds_no_barrier().picture("where-it-hurts");
        page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        assertTrue(patient.fitsTheScreen());
        patient.picture("where-it-hurts");
        saves(page, () -> page.locator("[id='answers:painPlaces'] input[value='none']")
                .check());
        assertThat(page.locator("input[value='left-hand']")).not().isChecked();
        assertThat(drawing.locator(".is-on")).hasCount(0);
        page.setViewportSize(Screen.DESK.width, Screen.DESK.height);
        inSpanish(patient);
    }

    private static void inSpanish(Visitor patient) {
        var page = patient.page();
        page.locator("a.lang").first().click();
        assertThat(page.locator(".bodymap__part legend").first()).hasText("Cabeza y cuello");
        page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        patient.picture("where-it-hurts-es");
        page.setViewportSize(Screen.DESK.width, Screen.DESK.height);
    }

    private static void saves(Page page, Runnable act) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), act);
    }

    private static Locator at(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
