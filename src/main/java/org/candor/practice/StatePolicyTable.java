package org.candor.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the state policy says for a day: default deny, and no decision reaches past a review date.
 *
 * <p>A review date is a day on which federal law changes (the telemedicine extension ends on 31 December 2026). A row that
 * began before it does not count from that day on: somebody must look again and decide anew (clinical facts 5.5).
 */
public final class StatePolicyTable {
    private final List<StatePolicy> rows;
    private final List<ReviewDate> reviews;

    /** A day from which older decisions no longer count, why, and by which source. */
    public record ReviewDate(LocalDate day, String reason, String source) {}

    public StatePolicyTable(List<StatePolicy> rows, List<ReviewDate> reviews) {
        this.rows = List.copyOf(rows);
        this.reviews = List.copyOf(reviews);
    }

    public boolean allows(String state, LocalDate day) {
        return on(state, day) != PolicyAnswer.DENIED;
    }

    public PolicyAnswer on(String state, LocalDate day) {
        return inForce(state, day)
                .filter(row -> expiredBy(row, day).isEmpty())
                .map(StatePolicy::getAnswer)
                .orElse(PolicyAnswer.DENIED);
    }

    /** The first day, from the given one on, on which the clinician must have seen the patient in person. */
    public Optional<LocalDate> inPersonFrom(String state, LocalDate day) {
        return Stream.concat(Stream.of(day), rows.stream().map(StatePolicy::getFirstDay))
                .filter(first -> !first.isBefore(day) && on(state, first) == PolicyAnswer.SEEN_IN_PERSON_FIRST)
                .min(LocalDate::compareTo);
    }

    /** The newest decision for the state that has begun on that day. */
    public Optional<StatePolicy> inForce(String state, LocalDate day) {
        return rows.stream()
                .filter(row -> row.getState().equalsIgnoreCase(state)
                        && !row.getFirstDay().isAfter(day))
                .max(Comparator.comparing(StatePolicy::getFirstDay).thenComparing(StatePolicy::getDecidedAt));
    }

    /** Every decision, newest first within its state. */
    public List<StatePolicy> history() {
        return rows.stream()
                .sorted(Comparator.comparing(StatePolicy::getState)
                        .thenComparing(StatePolicy::getFirstDay, Comparator.reverseOrder())
                        .thenComparing(StatePolicy::getDecidedAt, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * What one state is answered from a day on.
     *
     * @param undecided why the older decision ends then, where nobody has decided anew
     */
    public record Change(
            LocalDate day, String state, PolicyAnswer before, PolicyAnswer after, Optional<String> undecided) {}

    /** All changes after that day, by day and state: decisions that begin, and those that a review date ends. */
    public List<Change> after(LocalDate today) {
        var days = Stream.concat(
                        reviews.stream().map(ReviewDate::day), rows.stream().map(StatePolicy::getFirstDay))
                .filter(day -> day.isAfter(today))
                .distinct()
                .sorted()
                .toList();
        var states =
                rows.stream().map(StatePolicy::getState).distinct().sorted().toList();
        return days.stream()
                .flatMap(day -> states.stream().flatMap(state -> change(state, day).stream()))
                .toList();
    }

    private Optional<Change> change(String state, LocalDate day) {
        var before = on(state, day.minusDays(1));
        var after = on(state, day);
        var undecided = inForce(state, day).flatMap(row -> expiredBy(row, day)).map(ReviewDate::reason);
        return before == after ? Optional.empty() : Optional.of(new Change(day, state, before, after, undecided));
    }

    /** The review date that has passed since the row began, if any. */
    public Optional<ReviewDate> expiredBy(StatePolicy row, LocalDate day) {
        return reviews.stream()
                .filter(review -> row.getFirstDay().isBefore(review.day()) && !day.isBefore(review.day()))
                .findFirst();
    }
}
