/** What intake tells the workflows and the task list. */
@NullMarked
package org.candor.intake.process;

import org.jspecify.annotations.NullMarked;
