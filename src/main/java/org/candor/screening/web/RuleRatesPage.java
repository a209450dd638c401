package org.candor.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.candor.config.PracticeZone;
import org.candor.screening.RatesService;
import org.candor.screening.RuleRate;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page "How often rules hold": of one month, each row of the rules with how often it held and was overridden. */
@Named
@RequestScoped
public class RuleRatesPage {
    @Inject
    private RatesService rates;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    @Inject
    private TextBundle text;

    private @Nullable YearMonth asked;
    private @Nullable List<RuleRate> rows;

    public List<RuleRate> getRows() {
        if (rows == null) {
            rows = rates.of(current());
        }
        return rows;
    }

    /** Requests that were screened in the month. */
    public int getScreened() {
        return getRows().stream().mapToInt(RuleRate::screened).findFirst().orElse(0);
    }

    /** "November 2026". */
    public String getShown() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag(text.language()))
                .format(current());
    }

    public String getBefore() {
        return current().minusMonths(1).toString();
    }

    public String getAfter() {
        return current().plusMonths(1).toString();
    }

    /** As an address writes it: 2026-11. */
    public String getMonth() {
        return current().toString();
    }

    /** What is no month shows the current one. */
    public void setMonth(@Nullable String month) {
        asked = month != null && month.matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : null;
    }

    private YearMonth current() {
        return asked == null ? YearMonth.now(clock.withZone(zone.id())) : asked;
    }
}
