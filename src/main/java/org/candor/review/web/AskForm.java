package org.candor.review.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candor.review.AskForMore;

/** The part of a form that asks the patient for more: points, one a line, and sections to look at again. */
public final class AskForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String wishes = "";
    private List<String> sections = new ArrayList<>();

    AskForMore asked() {
        return new AskForMore(wishes.lines().filter(line -> !line.isBlank()).toList(), Set.copyOf(sections));
    }

    public String getWishes() {
        return wishes;
    }

    public void setWishes(String wishes) {
        this.wishes = wishes;
    }

    public List<String> getSections() {
        return sections;
    }

    public void setSections(List<String> sections) {
        this.sections = sections;
    }
}
