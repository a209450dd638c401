/** Editions of workflows: drafts and what has been published. */
@NullMarked
package org.candor.workflow.edition;

import org.jspecify.annotations.NullMarked;
