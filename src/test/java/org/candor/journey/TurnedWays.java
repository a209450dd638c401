package org.candor.journey;

import java.time.LocalDate;
import java.time.LocalTime;

/** Questions back to the patient, an evaluation in the calendar, and decisions that are not a yes. */
final class TurnedWays {
    private final People people;

    TurnedWays(People people) {
        this.people = people;
    }

    /** The same as a whole intake, without looking at each page. */
    void fillsInQuickly(IntakeStory story) {
        story.sections().forEach(section -> story.tell(people.patient(), section));
        var page = people.patient().open("/patient/check-answers.xhtml").page();
        page.locator("[id='send:certified']").check();
        page.locator("[id='send:sendIntake']").click();
        page.waitForURL(address -> !address.contains("check-answers"));
    }

    void coordinatorBooksTheEvaluation(String name, LocalDate day, LocalTime time) {
        var coordinator = people.staff("coordinator");
        var page = coordinator.open("/coordinator/book-evaluation.xhtml").page();
        coordinator.finds_no_barrier().picture("book-evaluation");
        var request = page.locator("[id='evaluation:request'] option")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .last()
                .getAttribute("value");
        page.locator("[id='evaluation:request']").selectOption(request);
        page.locator("[id='evaluation:clinician']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Dr. Adaeze Okafor"));
        page.locator("[id='evaluation:place'] input[value='HOME']").check();
        page.locator("[id='evaluation:day']").fill(day.toString());
        page.locator("[id='evaluation:time']").fill(time.toString());
        page.locator("[id='evaluation:book']").click();
        page.waitForURL(address -> address.contains("calendar"));
        coordinator.sees(name).sees("Evaluation").finds_no_barrier().picture("calendar-evaluation");
        people.patient()
                .open("/patient/my-visits.xhtml")
                .sees("A meeting with a clinician")
                .finds_no_barrier()
                .picture("my-visits-evaluation");
    }

    /** @param outcome {@code refer} or {@code decline} */
    void clinicianTurnsDown(String name, String outcome) {
        var page = people.opens("clinician", name);
        page.locator("[id='evaluate:decision'] input[value='" + outcome + "']").check();
        page.locator("[id='evaluate:sign']:not([disabled])").waitFor();
        page.locator("[id='evaluate:meaning']").selectOption("IN_PERSON");
        page.locator("[id='evaluate:reasons']").fill("A pain clinic can offer nerve blocks first.");
        page.locator("[id='evaluate:password']").fill(People.PASSWORD);
        people.staff("clinician").picture("evaluate-" + outcome);
        page.locator("[id='evaluate:sign']").click();
        page.locator("[id='evaluate:sign']").waitFor(People.gone());
    }

    void clinicianAsks(String name, String wish) {
        var page = people.opens("clinician", name);
        page.locator("[id='evaluate:decision'] input[value='askForMore']").check();
        page.locator("[id='evaluate:wishes']").fill(wish);
        page.locator("[id='evaluate:reasons']").fill("One answer is missing.");
        page.locator("[id='evaluate:password']").fill(People.PASSWORD);
        page.locator("[id='evaluate:sign']").click();
        page.locator("[id='evaluate:sign']").waitFor(People.gone());
    }

    void nurseAsks(String name, String wish) {
        var page = people.opens("nurse", name);
        writes(page, wish);
        page.locator("[id='reviewHistory:askForMore']").click();
        page.locator("[id='reviewHistory:askForMore']").waitFor(People.gone());
    }

    void nurseMayNotAskAFourthTime(String name) {
        var page = people.opens("nurse", name);
        writes(page, "And one more thing.");
        page.locator("[id='reviewHistory:askForMore']").click();
        people.staff("nurse").sees("times already").picture("asked-too-often");
    }

    void answers(String words) {
        var page = people.patient().open("/patient/answer-more.xhtml").page();
        page.locator("[id^='more:points'][id$='words']").first().fill(words);
        page.locator("[id='more:certified']").check();
        page.locator("[id='more:sendMore']").click();
        page.waitForURL(address -> !address.contains("answer-more"));
    }

    private static void writes(com.microsoft.playwright.Page page, String wish) {
        page.locator("[id='reviewHistory:summary']").fill("As before.");
        page.locator("[id='reviewHistory:medicines']").fill("As before.");
        page.locator("[id='reviewHistory:wishes']").fill(wish);
    }
}
