/** Screening meets the workflow and the rule tables. */
@NullMarked
package org.candor.screening.process;

import org.jspecify.annotations.NullMarked;
