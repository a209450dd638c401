/** What a drawing must be before it may run. Needs neither container nor engine, so that the command line asks the same. */
@NullMarked
package org.candor.workflow.check;

import org.jspecify.annotations.NullMarked;
