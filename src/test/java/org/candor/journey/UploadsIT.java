package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A patient sends photos and a PDF, a nurse records what counts and checks the photo ID, and nothing else counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsIT {
    private static final LocalDate TODAY = LocalDate.now(People.ZONE);
    private static final String PAGE = "/patient/uploads.xhtml";
    private static final String DESK = "/staff/uploads.xhtml";

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void what_a_nurse_confirms_counts_and_a_photo_id_is_checked() {
        var email = "pia" + new Random().nextInt(1_000_000) + "@mail.example";
        try (var people = new People(browser)) {
            people.live(() -> {
                people.signsUpDirectly("Pia", "Porter", email);
                var story = Stories.crpsWithOpioidAndGabapentin(TODAY);
                story.sections().forEach(section -> story.tell(people.patient(), section));
                var patient = people.patient().open(PAGE);
                patient.sees("No pictures yet").finds_no_barrier().picture("uploads-empty");
                isRefused(patient);
                sends(patient);
                onAPhone(email);
                sendsTheAnswers(patient);
                nurseLooks(people.staff("nurse"));
                patient.open(PAGE).sees("Your photo ID is checked.").sees("Please send again");
                assertEquals(1, patient.page().locator("[id$=takeAway]").count(), "what was looked at stays");
                patient.finds_no_barrier().picture("uploads-checked");
                turnedAway(patient);
                leavesRows(people);
            });
        }
    }

    private static void isRefused(Visitor patient) {
        patient.page().locator("#send").click();
        patient.sees("Choose first what it shows.");
        brings(
                patient,
                "LAB_RESULT",
                file("lab.pdf", "application/pdf", "<%@ page %>".getBytes(StandardCharsets.UTF_8)));
        patient.sees("This is not a photo (JPEG or PNG) and not a PDF.")
                .finds_no_barrier()
                .picture("uploads-refused");
        patient.page().locator("a.lang").first().click();
        brings(patient, "LAB_RESULT", file("lab.pdf", "application/pdf", "words".getBytes(StandardCharsets.UTF_8)));
        patient.sees("Esto no es una foto (JPEG o PNG) ni un PDF.").picture("uploads-refused-es");
        patient.page().locator("a.lang").first().click();
    }

    private static void sends(Visitor patient) {
        arrives(patient, "LAB_RESULT", photo("ALT 24 U/l   AST 22 U/l"), paper());
        patient.sees("Your pictures arrived");
        assertThat(patient.page().locator("[data-upload=LAB_RESULT]")).hasCount(2);
        arrives(patient, "PHOTO_ID", photo("PIA PORTER   14 May 1979"));
        arrives(patient, "PILL_BOTTLE", photo("Gabapentin 600 mg"));
        patient.finds_no_barrier().picture("uploads-sent");
        arrives(patient, "ECG", photo("blurred"));
        patient.page().locator("[data-upload=ECG] button").click();
        assertThat(patient.page().locator("[data-upload=ECG]")).hasCount(0);
    }

    private void onAPhone(String email) {
        try (var phone = browser.visitor(Screen.PHONE, ColorScheme.DARK)) {
            phone.signIn(email, People.OWN_PASSWORD)
                    .open(PAGE)
                    .finds_no_barrier()
                    .picture("uploads-phone");
            assertTrue(phone.fitsTheScreen());
        }
    }

    private static void sendsTheAnswers(Visitor patient) {
        var page = patient.open("/patient/check-answers.xhtml").page();
        page.locator("[id='send:certified']").check();
        page.locator("[id='send:sendIntake']").click();
        page.waitForURL(address -> !address.contains("check-answers"));
    }

    private static void nurseLooks(Visitor nurse) {
        choose(nurse, "Lab result");
        var picture = nurse.page().locator(".picture img").first();
        assertThat(picture).isVisible();
        assertTrue((Integer) picture.evaluate("image => image.naturalWidth") > 0, "the picture shows");
        nurse.page().locator("[id='values:alt']").fill("0.6");
        nurse.page().locator("[id='values:ast']").fill("0.55");
        nurse.finds_no_barrier().picture("uploads-nurse");
        nurse.page().locator("[id='values:confirm']").click();
        nurse.sees("The picture is filed, with the values that you recorded.");
        choose(nurse, "Photo ID");
        nurse.sees("Is this the patient?").finds_no_barrier().picture("uploads-nurse-id");
        nurse.page().locator("[id='photoId:accept']").click();
        nurse.sees("The photo ID is checked.");
        choose(nurse, "Pill bottle");
        nurse.page().locator("[id='again:askAgain']").click();
        nurse.sees("The patient is asked to send it again.");
        assertEquals(List.of(), nurse.complaints());
    }

    private static void choose(Visitor nurse, String kind) {
        nurse.open(DESK)
                .page()
                .locator(".item", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Pia Porter"))
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .click();
        nurse.page().waitForURL(address -> address.contains("upload="));
    }

    /** What the page never sends: another's request, another type, a byte too much, somebody else's picture. */
    private static void turnedAway(Visitor patient) {
        var other = "/api/upload?kind=ECG&request=" + UUID.randomUUID();
        assertEquals(404, status(patient, other, "application/octet-stream", "'x'"));
        assertEquals(415, status(patient, other, "multipart/form-data; boundary=x", "'x'"));
        assertEquals(415, status(patient, other, "text/plain", "'x'"));
        var own = patient.page().locator("[data-uploads]").getAttribute("data-uploads") + "&kind=ECG";
        assertEquals(400, status(patient, own, "application/octet-stream", "new Uint8Array(15728641)"));
        assertEquals(400, status(patient, own.replace("=ECG", "=OTHER"), "application/octet-stream", "'x'"));
        assertEquals(
                404,
                patient.page()
                        .evaluate(
                                "async path => (await fetch(path)).status", "/patient/upload?id=" + UUID.randomUUID()));
        assertEquals(
                403,
                patient.page()
                        .evaluate("async path => (await fetch(path)).status", "/staff/upload?id=" + UUID.randomUUID()));
        var headers = String.valueOf(patient.page()
                .evaluate(
                        "async path => { const a = await fetch(path, {headers: {Range: 'bytes=0-1,0-1,0-1'}});"
                                + " return [a.status, a.headers.get('content-type'), a.headers.get('content-security-policy'),"
                                + " a.headers.get('x-content-type-options'), a.headers.get('cache-control')].join('|'); }",
                        patient.page()
                                .locator("a[href*='/patient/upload?id=']")
                                .first()
                                .getAttribute("href")));
        assertTrue(headers.startsWith("200|image/jpeg|sandbox; default-src 'none'"), headers);
        assertTrue(headers.endsWith("|nosniff|no-store"), headers);
    }

    private static Object status(Visitor patient, String path, String type, String body) {
        return patient.page()
                .evaluate(
                        "async ([path, type]) => (await fetch(path, {method: 'POST', headers: {'Content-Type': type},"
                                + " body: " + body + "})).status",
                        List.of(path, type));
    }

    private static void leavesRows(People people) {
        people.staff("privacy")
                .open("/staff/audit-trail.xhtml")
                .sees("Sent a picture")
                .sees("UploadRefusal.TOO_LARGE")
                .sees("Checked a photo ID")
                .sees("Recorded a result from a picture")
                .sees("Looked at a patient's picture");
    }

    private static void arrives(Visitor patient, String kind, FilePayload... files) {
        brings(patient, kind, files);
        patient.page().waitForURL(address -> address.contains("sent=true"));
    }

    private static void brings(Visitor patient, String kind, FilePayload... files) {
        var page = patient.open(PAGE).page();
        page.locator("#kind-" + kind).check();
        page.setInputFiles("#file", files);
        page.locator("#send").click();
    }

    private static FilePayload photo(String words) {
        var image = new BufferedImage(1_200, 800, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 1_200, 800);
        brush.setColor(Color.BLACK);
        brush.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
        brush.drawString(words, 80, 200);
        brush.drawRect(40, 40, 1_120, 720);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file("photo.jpg", "image/jpeg", out.toByteArray());
    }

    private static FilePayload paper() {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file("report.pdf", "application/pdf", out.toByteArray());
    }

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }
}
