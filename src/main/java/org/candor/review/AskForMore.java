package org.candor.review;

import java.util.List;
import java.util.Set;

/**
 * What the patient is asked for, all at once.
 *
 * @param wishes one sentence a point, in the patient's language
 * @param sections of intake that the patient shall look at again
 */
public record AskForMore(List<String> wishes, Set<String> sections) {
    public AskForMore {
        wishes = List.copyOf(wishes);
        sections = Set.copyOf(sections);
    }
}
