package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candor.questionnaire.Absent;
import org.candor.questionnaire.AnswerWords;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Fact;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.Pick;
import org.candor.questionnaire.QuestionnaireItem;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.questionnaire.Score;
import org.candor.questionnaire.Scoring;
import org.candor.questionnaire.ScoringRule;
import org.candor.questionnaire.Values;

/**
 * Reads the facts of the screening rules out of an intake. Which item gives which fact, and how, is data: the {@code fact} extension of
 * the questionnaires, {@code scoring.yaml}, and {@code standing} in {@code intake.yaml}.
 */
@ApplicationScoped
public class FactReader {

    private static final BigDecimal KG_PER_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal CM_PER_INCH = new BigDecimal("2.54");
    private static final Set<String> NO_MEMBER = Set.of("none", "yes", "no", "not-sure", "prefer-not-to-say");

    private final IntakeSections sections;
    private final Scoring scoring;
    private final DrugClasses drugs;

    @Inject
    public FactReader(IntakeSections sections, Scoring scoring, DrugClasses drugs) {
        this.sections = sections;
        this.scoring = scoring;
        this.drugs = drugs;
    }

    protected FactReader() {
        this(new IntakeSections(), new Scoring(), new DrugClasses());
    }

    /**
     * @param today the day in the practice's zone
     * @param screenedAt when the suicide screen was answered first, if it was
     */
    public IntakeFacts read(IntakePacket packet, LocalDate today, Optional<Instant> screenedAt, ZoneId zone) {
        var sheet = new FactSheet();
        sections.standing().forEach(sheet::put);
        for (var section : sections.all()) {
            if (packet.isShown(section)) {
                readSection(packet.response(section), today, sheet);
                scores(packet, section, sheet);
            } else {
                notAsked(sections.questionnaire(section).allItems(), sheet);
            }
        }
        derive(sheet, packet, today);
        screenedAt.ifPresent(at ->
                sheet.put("suicideScreenAgeDays", daysBetween(at.atZone(zone).toLocalDate(), today)));
        return sheet.facts();
    }

    private void readSection(QuestionnaireResponse response, LocalDate today, FactSheet sheet) {
        for (var field : response.fields()) {
            for (var fact : field.item().facts()) {
                if (fact.needed()) {
                    sheet.needed(fact.name());
                }
                if (!response.isAsked(field)) {
                    otherwise(fact, sheet);
                } else {
                    readAnswer(fact, field, response.answers(), today, sheet);
                }
            }
        }
    }

    private static void notAsked(List<QuestionnaireItem> items, FactSheet sheet) {
        items.forEach(i -> i.facts().forEach(f -> otherwise(f, sheet)));
    }

    private static void otherwise(Fact fact, FactSheet sheet) {
        var value = fact.otherwise();
        if (value != null && !sheet.has(fact.name())) {
            sheet.put(fact.name(), value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : value);
        }
    }

    private void readAnswer(Fact fact, Field field, Answers answers, LocalDate today, FactSheet sheet) {
        var given = answers.at(field.path());
        if (given.contains(Absent.NOT_SURE.code())) {
            sheet.unsure(fact.name());
        }
        if (given.isEmpty() || given.stream().allMatch(v -> Absent.ofCode(v).isPresent())) {
            return;
        }
        var first = given.get(0);
        switch (fact.as()) {
            case CODE -> sheet.put(fact.name(), first);
            case BOOLEAN -> sheet.put(fact.name(), first.equals("yes"));
            case NEGATED -> sheet.put(fact.name(), !first.equals("yes"));
            case SET ->
                sheet.addAll(
                        fact.name(),
                        given.stream().filter(v -> !NO_MEMBER.contains(v)).toList());
            case DRUG_CLASSES -> medicine(fact.name(), field.item(), first, sheet);
            case INGREDIENTS -> sheet.addAll(fact.name(), ingredients(field.item(), first));
            case PICKED -> picked(field.item(), first).ifPresent(p -> condition(fact.name(), p, answers, sheet));
            case SCORE -> field.item().option(first).map(o -> o.score()).ifPresent(s -> sheet.put(fact.name(), s));
            case SCREEN -> screenWord(first).ifPresent(w -> sheet.put(fact.name(), w));
            case NUMBER -> Values.number(first).ifPresent(n -> sheet.put(fact.name(), plain(n)));
            case YEARS ->
                Values.date(first).ifPresent(d -> sheet.put(fact.name(), (int) ChronoUnit.YEARS.between(d, today)));
            case DAYS_AGO -> Values.date(first).ifPresent(d -> sheet.put(fact.name(), daysBetween(d, today)));
            case KG -> Values.quantity(first).ifPresent(q -> sheet.put(fact.name(), metric(q, "kg", KG_PER_POUND)));
            case CM -> Values.quantity(first).ifPresent(q -> sheet.put(fact.name(), metric(q, "cm", CM_PER_INCH)));
            case RATIO -> ratio(fact, first, answers).ifPresent(r -> sheet.put(fact.name(), r));
        }
    }

    /** By its code where it was picked, else by the words that were typed. */
    private void medicine(String name, QuestionnaireItem item, String given, FactSheet sheet) {
        var classes = picked(item, given).map(p -> drugs.classesOf(p.code())).orElseGet(() -> drugs.classesIn(given));
        sheet.addAll(name, classes);
        if (classes.isEmpty()) {
            sheet.unmatched(AnswerWords.of(item, List.of(given), "en"));
        }
    }

    private Set<String> ingredients(QuestionnaireItem item, String given) {
        return picked(item, given).map(p -> drugs.ingredientsOf(p.code())).orElseGet(() -> drugs.ingredientsIn(given));
    }

    /** What the code alone says counts; what it leaves open must be said at its question, else a nurse looks. */
    private static void condition(String name, Pick pick, Answers answers, FactSheet sheet) {
        sheet.addAll(name, pick.keys());
        if (pick.isContradicted(answers)) {
            sheet.inconsistent(name);
        }
    }

    private static Optional<Pick> picked(QuestionnaireItem item, String given) {
        return item.picks().flatMap(list -> list.pick(given));
    }

    /** What a screen's answer is called in the rules: yes, no, refuse. */
    private Optional<String> screenWord(String code) {
        return scoring.rulesOf("asq").stream()
                .flatMap(rule -> Optional.ofNullable(rule.answers().get(code)).stream())
                .findFirst();
    }

    private static Optional<BigDecimal> ratio(Fact fact, String value, Answers answers) {
        var divisor = Optional.ofNullable(fact.by()).flatMap(answers::one).flatMap(Values::number);
        return Values.number(value)
                .flatMap(v -> divisor.filter(d -> d.signum() > 0).map(d -> v.divide(d, 2, RoundingMode.HALF_UP)));
    }

    private void scores(IntakePacket packet, IntakeSection section, FactSheet sheet) {
        for (var rule : scoring.rulesOf(section.id())) {
            if (rule.needed()) {
                sheet.needed(rule.fact());
            }
            if (rule.rule() == ScoringRule.Kind.SCREEN) {
                sheet.put(rule.fact(), screenStatus(rule, packet.response(section)));
            } else if (!rule.fact().isEmpty()) {
                packet.scores(section).stream()
                        .filter(score -> score.instrument().equals(rule.id()))
                        .forEach(score -> score(rule, score, sheet));
            }
        }
    }

    /** The total, and whether all of it comes from one question where the rules ask that; nothing without a total. */
    private static void score(ScoringRule rule, Score score, FactSheet sheet) {
        score.total()
                .ifPresent(
                        total -> sheet.put(rule.fact(), total.scale() == 0 ? (Object) total.intValueExact() : total));
        Optional.ofNullable(rule.alone())
                .flatMap(alone -> score.mark(alone.fact()))
                .ifPresent(mark -> sheet.put(mark.id(), mark.holds()));
    }

    /** complete, partial, refused or none. */
    private static String screenStatus(ScoringRule rule, QuestionnaireResponse response) {
        var answers = response.counting();
        if (answers.isEmpty()) {
            return "none";
        }
        boolean refused = answers.asMap().values().stream()
                .flatMap(List::stream)
                .anyMatch(v -> "refuse".equals(rule.answers().get(v)));
        if (refused) {
            return "refused";
        }
        return response.open().isEmpty() ? "complete" : "partial";
    }

    /** Facts that follow from other facts, and answers that cannot both be true. */
    private void derive(FactSheet sheet, IntakePacket packet, LocalDate today) {
        sheet.needed("bmi");
        var kg = sheet.get("weightKg", BigDecimal.class);
        var metres = sheet.get("heightCm", BigDecimal.class).map(cm -> cm.movePointLeft(2));
        if (kg.isPresent() && metres.isPresent()) {
            var square = metres.get().multiply(metres.get());
            sheet.put("bmi", kg.get().divide(square, 1, RoundingMode.HALF_UP));
        }
        opioidStrength(sheet);
        sections.plausible().forEach((name, range) -> sheet.get(name, BigDecimal.class)
                .filter(v -> v.compareTo(range.from()) < 0 || v.compareTo(range.to()) > 0)
                .ifPresent(v -> sheet.inconsistent(name)));
        var upper = sheet.get("sbp", Integer.class);
        var lower = sheet.get("dbp", Integer.class);
        if (upper.isPresent() && lower.isPresent() && upper.get() <= lower.get()) {
            sheet.inconsistent("sbp");
        }
        packet.of("your-home").one("zip").ifPresent(zip -> sheet.put("zip", zip));
        var born = packet.of("about-you").one("birthDate").flatMap(Values::date);
        if (born.filter(d -> d.isAfter(today)).isPresent()) {
            sheet.inconsistent("age");
        }
    }

    /** Patients cannot tell morphine equivalents: none without an opioid, else unknown until a nurse works it out. */
    private static void opioidStrength(FactSheet sheet) {
        sheet.needed("mme");
        if (sheet.get("rx", Set.class).filter(rx -> !rx.contains("opioid")).isPresent()) {
            sheet.put("mme", 0);
        }
    }

    private static Object plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? (Object) number.intValueExact() : number;
    }

    private static BigDecimal metric(Values.Quantity quantity, String unit, BigDecimal factor) {
        var number = quantity.unit().equals(unit)
                ? quantity.number()
                : quantity.number().multiply(factor);
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    private static int daysBetween(LocalDate day, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(day, today);
    }
}
