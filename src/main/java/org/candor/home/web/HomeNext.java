package org.candor.home.web;

/**
 * The one thing a patient can do next.
 *
 * @param step key of the step in the catalogue
 * @param say the catalogue's sentence
 * @param by day until which it waits; may be empty
 * @param page path of the page where it is done
 */
public record HomeNext(String step, String say, String by, String page) {}
