package org.candor.home.web;

/**
 * One signed consent on a patient's home.
 *
 * @param note version and day, in words
 */
public record HomeDocument(String note, boolean takenBack) {}
