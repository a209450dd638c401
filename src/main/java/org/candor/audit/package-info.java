/** The trail of who did what to whose record, and with what outcome. */
@NullMarked
package org.candor.audit;

import org.jspecify.annotations.NullMarked;
