/** What booking and cancelling mean for the workflow. */
@NullMarked
package org.candor.scheduling.process;

import org.jspecify.annotations.NullMarked;
