/** The small workflow API that features see; no engine type appears here. */
@NullMarked
package org.candor.workflow;

import org.jspecify.annotations.NullMarked;
