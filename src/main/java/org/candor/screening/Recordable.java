package org.candor.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.shared.Refusal;

/** What staff may record: how it is written, and which facts of the rules it sets. */
public enum Recordable {
    /** mmHg; bounds are what a cuff can show. */
    SBP("sbp", "vitalsAgeDays", 50, 300),
    DBP("dbp", "vitalsAgeDays", 20, 200),
    /** Beats a minute. */
    HR("hr", "vitalsAgeDays", 20, 250),
    /** Per cent. */
    SPO2("spo2", "vitalsAgeDays", 50, 100),
    /** Milliseconds, corrected for the heart rate, as the electrocardiogram says. */
    QTC("qtcMs", "", 200, 800),
    /** Kilograms. */
    WEIGHT_KG("weightKg", "", 20, 400),
    /** Times the upper limit of normal of the laboratory. */
    ALT_XULN("altXuln", "lftDays", 0, 100),
    AST_XULN("astXuln", "lftDays", 0, 100),
    /** Morphine milligram equivalents a day. */
    MME("mme", "", 0, 5000),
    /** Minutes until an ambulance arrives. */
    EMS_MINUTES("emsMinutes", "", 0, 240),
    PREG_TEST("pregTest", "pregTestNegDays", List.of("negative", "positive")),
    PDMP("pdmp", "pdmpAgeDays", List.of("clear", "flag")),
    UDS("uds", "", List.of("negative", "expectedPositive", "unexpectedPositive")),
    INTERPRETER_PLAN("interpreterPlan", "", List.of("staff", "phone", "inPerson")),
    CAPACITY_CONCERN("capacityConcern", "", List.of("true", "false"));

    private final String fact;
    private final String ageFact;
    private final List<String> codes;
    private final double least;
    private final double most;

    Recordable(String fact, String ageFact, double least, double most) {
        this(fact, ageFact, List.of(), least, most);
    }

    Recordable(String fact, String ageFact, List<String> codes) {
        this(fact, ageFact, codes, 0, 0);
    }

    Recordable(String fact, String ageFact, List<String> codes, double least, double most) {
        this.fact = fact;
        this.ageFact = ageFact;
        this.codes = codes;
        this.least = least;
        this.most = most;
    }

    public String fact() {
        return fact;
    }

    static Optional<Recordable> of(String fact) {
        return Arrays.stream(values()).filter(each -> each.fact.equals(fact)).findFirst();
    }

    /** @throws Refusal {@code IMPOSSIBLE_VALUE} */
    void check(String given) {
        if (!(codes.isEmpty() ? isNumber(given) : codes.contains(given))) {
            throw new Refusal(ScreeningRefusal.IMPOSSIBLE_VALUE, fact);
        }
    }

    private boolean isNumber(String given) {
        if (!given.matches("[0-9]{1,4}([.][0-9]{1,3})?")) {
            return false;
        }
        var number = Double.parseDouble(given);
        return number >= least && number <= most;
    }

    /** Puts the recorded value, and how old it is, over what the patient wrote. */
    void apply(RecordedFact recorded, LocalDate today, Map<String, Object> facts) {
        var age = (int) ChronoUnit.DAYS.between(recorded.getObservedOn(), today);
        if (this == PREG_TEST) {
            if (recorded.getGiven().equals("positive")) {
                facts.put("pregStatus", "pregnant");
            } else {
                facts.put(ageFact, age);
            }
            return;
        }
        facts.put(fact, typed(recorded.getGiven()));
        if (!ageFact.isEmpty()) {
            facts.put(ageFact, age);
        }
    }

    private Object typed(String given) {
        if (codes.isEmpty()) {
            return new BigDecimal(given);
        }
        return this == CAPACITY_CONCERN ? (Object) Boolean.valueOf(given) : given;
    }
}
