package org.candor.ownrecord;

/**
 * Where an accepted suggestion stands among the answers of the intake.
 *
 * @param path of the question; blank when it added nothing: it stood there already, or is no answer at all
 * @param leadAnswered whether the question above it ("Do you take any medicines?") was answered with yes because of it
 */
record Answered(String path, boolean leadAnswered) {
    static final Answered NOWHERE = new Answered("", false);
}
