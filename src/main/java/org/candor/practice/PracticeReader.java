package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads settings and opening, in the running transaction or in one of its own. */
@ApplicationScoped
public class PracticeReader {
    @Inject
    private PracticeSettings settings;

    @Inject
    private Openings openings;

    @Transactional
    public PracticeRead read() {
        return new PracticeRead(settings.all(), openings.isOpen());
    }
}
