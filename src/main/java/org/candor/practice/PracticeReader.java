package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads settings, opening and the times of ambulances, in the running transaction or in one of its own. */
@ApplicationScoped
public class PracticeReader {
    @Inject
    private PracticeSettings settings;

    @Inject
    private Openings openings;

    @Inject
    private AmbulanceTimes ambulances;

    @Transactional
    public PracticeRead read() {
        return new PracticeRead(settings.all(), openings.isOpen(), new AmbulanceTable(ambulances.all()));
    }
}
