package org.candor.questionnaire;

import java.util.List;

/**
 * Who lets us show an instrument, as {@code content/questionnaire/licences.yaml} says.
 *
 * @param edition which text it is
 * @param languages where a checked wording exists
 * @param permission where it is written that we may, or blank
 * @param waitsFor what a draft still needs, or blank
 */
public record Licence(
        String instrument,
        String edition,
        List<String> languages,
        String licence,
        String permission,
        String waitsFor) {}
