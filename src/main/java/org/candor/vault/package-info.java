/**
 * Health data at rest: every column marked {@link org.candor.vault.HealthData} is sealed before it reaches the database
 * and opened when it is read (ADR-0015). Features know the mark and {@link org.candor.vault.Kept}, nothing else.
 */
@NullMarked
package org.candor.vault;

import org.jspecify.annotations.NullMarked;
