package org.candor.upload;

import java.util.List;
import java.util.UUID;

/**
 * What a patient sees of the pictures that she sent to her request.
 *
 * @param open whether more can be sent
 * @param identityChecked whether staff compared a photo ID already
 */
public record Sent(UUID request, boolean open, boolean identityChecked, List<Upload> uploads) {}
