/** Editions of workflows: drafts, the check that each must pass, and what has been published. */
@NullMarked
package org.candor.workflow.edition;

import org.jspecify.annotations.NullMarked;
