package org.candor.practice.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import org.candor.practice.PracticeNow;
import org.candor.practice.PriceRange;
import org.candor.practice.SettingName;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every page says about the practice: its name, how to reach a nurse, and whether the portal is open for patients yet. */
@Named("practiceInfo")
@ApplicationScoped
public class PracticeInfo {
    @Inject
    private PracticeNow now;

    @Inject
    @ConfigProperty(name = "candor.demo", defaultValue = "false")
    private boolean demo;

    public String getName() {
        return now.value(SettingName.PRACTICE_NAME);
    }

    public String getPlace() {
        return now.value(SettingName.PRACTICE_PLACE);
    }

    public String getNurseLine() {
        return now.value(SettingName.NURSE_LINE);
    }

    /** For a link that dials: {@code tel:+15035550142}. */
    public String getNurseLineLink() {
        return "tel:+1" + getNurseLine().replaceAll("\\D", "");
    }

    public String getOpens() {
        return shown(now.time(SettingName.NURSE_LINE_FROM));
    }

    public String getCloses() {
        return shown(now.time(SettingName.NURSE_LINE_UNTIL));
    }

    private static String shown(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    public PriceRange getEvaluationPrice() {
        return now.price(SettingName.PRICE_EVALUATION);
    }

    public PriceRange getInfusionPrice() {
        return now.price(SettingName.PRICE_INFUSION);
    }

    public boolean isOpen() {
        return now.isOpen();
    }

    /** Whether a person may come in by the public forms; in a demonstration anybody may try them. */
    public boolean isTakingPatients() {
        return demo || now.isOpen();
    }

    public boolean isDemo() {
        return demo;
    }
}
