package org.candor.practice;

/**
 * What the database says about the practice at one moment. Fired as an event by whoever changed it, inside the
 * transaction: the node that changed it knows it with the commit.
 */
public record PracticeRead(Settings settings, boolean open, AmbulanceTable ambulance) {}
