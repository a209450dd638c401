package org.candor.home.web;

/**
 * One line of "where your request stands", in the words of the page.
 *
 * @param state {@code done}, {@code now} or {@code next}
 * @param time when it happened, or by when it will; may be empty
 * @param holder who has it now; empty unless it is now
 * @param note what happens there; empty unless it is now
 */
public record HomeLine(String state, String name, String time, String holder, String note) {}
