/**
 * The policy proof: whatever is drawn, a step is reached only where the facts that it requires hold. Explores a drawing as the
 * engine would run it, without the engine.
 */
@NullMarked
package org.candor.workflow.proof;

import org.jspecify.annotations.NullMarked;
