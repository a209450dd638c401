package org.candor.journey;

/**
 * How a person works a page: with a mouse or a finger, or by the keyboard alone. A field is named by its id, an option
 * by its value; what is saved as it changes has been saved when a method returns.
 */
interface Hand {

    /** Brings the person to this page of the portal. */
    void goes(String path);

    /** Writes words, or a day as {@code 2026-03-01}, into a field, in place of what it held. */
    void writes(String field, String words);

    /** Picks one option of a group of radios or checks, or of a menu. */
    void picks(String field, String option);

    /** Ticks a check that stands alone. */
    void ticks(String check);

    /** Presses a button, or follows a link, that has this id. */
    void presses(String id);

    /** Follows the first link that matches this selector. */
    void follows(String link);

    /** Scrolls down to the last line of the page. */
    void readsToTheEnd();

    /** Whether the page can be left and worked this way; looked at once a page. */
    void looksAround();
}
