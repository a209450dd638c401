package org.candor.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.intake.IntakeRecordService;

/** What the care team and the screening read of the records that patients brought. */
@ApplicationScoped
@Transactional
public class OwnRecordReviewService {
    private BroughtFiles files;
    private IntakeRecordService intake;

    @Inject
    OwnRecordReviewService(BroughtFiles files, IntakeRecordService intake) {
        this.files = files;
        this.intake = intake;
    }

    @SuppressWarnings("NullAway.Init")
    protected OwnRecordReviewService() {} // CDI client proxy

    /** The files and what the patient said to each suggestion; of a file in doubt nothing. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "ownRecord.read", read = true)
    public Brought brought(UUID request) {
        var asked = files.asked(request);
        return new Brought(request, false, files.of(request), asked, differing(request, asked));
    }

    /** By what was sent last; before that there is nothing to differ from. */
    private List<Disagreement> differing(UUID request, List<AskedSuggestion> asked) {
        return asked.isEmpty() ? List.of() : Disagreement.of(asked, intake.packet(request));
    }
}
