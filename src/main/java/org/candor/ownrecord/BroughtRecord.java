package org.candor.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.candor.intake.IntakePacket;
import org.candor.intake.OtherSource;

/** The record that a patient brought, as another source beside her answers. */
@ApplicationScoped
class BroughtRecord implements OtherSource {
    @Inject
    private BroughtFiles files;

    @Override
    public List<String> saysOtherwise(UUID request, IntakePacket packet) {
        return Disagreement.of(files.asked(request), packet).stream()
                .map(Disagreement::inWords)
                .toList();
    }
}
