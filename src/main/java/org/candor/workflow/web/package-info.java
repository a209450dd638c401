/** The pages of the task list and of the workflow studio. */
@NullMarked
package org.candor.workflow.web;

import org.jspecify.annotations.NullMarked;
