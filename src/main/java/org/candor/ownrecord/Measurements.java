package org.candor.ownrecord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The latest of each vital sign and result that {@link Measured} lists; a panel is taken part by part. */
final class Measurements {
    private static final Set<Observation.ObservationStatus> FINAL = Set.of(
            Observation.ObservationStatus.FINAL,
            Observation.ObservationStatus.AMENDED,
            Observation.ObservationStatus.CORRECTED);

    private record Taken(Draft draft, String value, String unit) {
        String date() {
            return draft.date();
        }
    }

    private final String today;
    private final int thisYear;
    private final Map<String, Taken> latest = new LinkedHashMap<>();
    private int notFinal;
    private int unreadable;
    private int otherUnit;
    private int other;

    /** @param today no value can be later, as {@code 2026-03-01} */
    Measurements(String today) {
        this.today = today;
        this.thisYear = Integer.parseInt(today.substring(0, 4));
    }

    void add(Observation said) {
        var parts = said.getComponent().stream()
                .filter(part -> Measured.of(part.getCode()).isPresent())
                .toList();
        var whole = Measured.of(said.getCode());
        if (whole.isEmpty() && parts.isEmpty()) {
            other++;
        } else if (!FINAL.contains(said.getStatus())) {
            notFinal++;
        } else {
            whole.ifPresent(what -> take(what, said, said.getCode(), said.getValue()));
            parts.forEach(
                    part -> take(Measured.of(part.getCode()).orElseThrow(), said, part.getCode(), part.getValue()));
        }
    }

    private void take(Measured what, Observation said, CodeableConcept code, Type value) {
        var date = Words.date(when(said), thisYear);
        var text = value instanceof Quantity quantity
                ? number(quantity)
                : what.units().isEmpty() ? words(value) : Optional.<String>empty();
        if (text.isEmpty() || date.compareTo(today) > 0) {
            unreadable++;
        } else if (value instanceof Quantity quantity && !isUnitOf(what, quantity)) {
            otherUnit++;
        } else {
            var unit = value instanceof Quantity quantity ? quantity.getCode() : "";
            var who = said.getPerformer().isEmpty() ? new Reference() : said.getPerformerFirstRep();
            var status = said.getStatus().toCode();
            var draft = Draft.of(what.kind(), code, new Reference(), status, date, who, said);
            latest.merge(
                    what.name(),
                    new Taken(draft, text.get(), unit),
                    (a, b) -> b.date().compareTo(a.date()) < 0 ? a : b);
        }
    }

    List<Suggestion> latest(Linked linked, String file) {
        return latest.values().stream()
                .map(one -> one.draft().suggestion(one.draft().concept(), one.value(), one.unit(), linked, file))
                .toList();
    }

    int notFinal() {
        return notFinal;
    }

    int unreadable() {
        return unreadable;
    }

    int otherUnit() {
        return otherUnit;
    }

    int other() {
        return other;
    }

    private static boolean isUnitOf(Measured what, Quantity quantity) {
        return Measured.UCUM.equals(quantity.getSystem()) && what.units().contains(quantity.getCode());
    }

    private static Optional<String> number(Quantity quantity) {
        var sign = quantity.hasComparator() ? quantity.getComparator().toCode() + " " : "";
        return Words.number(quantity.getValue()).map(number -> sign + number);
    }

    private static Optional<String> words(Type value) {
        var words = value instanceof CodeableConcept concept
                ? Words.of(concept)
                : value instanceof StringType string ? Words.line(string.getValueNotNull()) : "";
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    private static BaseDateTimeType when(Observation said) {
        if (said.getEffective() instanceof BaseDateTimeType date) {
            return date;
        }
        if (said.getEffective() instanceof Period period) {
            return period.hasEnd() ? period.getEndElement() : period.getStartElement();
        }
        return said.getIssuedElement();
    }
}
