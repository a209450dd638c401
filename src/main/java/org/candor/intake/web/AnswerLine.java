package org.candor.intake.web;

/** A question with its answer in words. */
public final class AnswerLine {

    private final String question;
    private final String answer;

    AnswerLine(String question, String answer) {
        this.question = question;
        this.answer = answer;
    }

    public String getQuestion() {
        return question;
    }

    /** Blank when not answered. */
    public String getAnswer() {
        return answer;
    }
}
