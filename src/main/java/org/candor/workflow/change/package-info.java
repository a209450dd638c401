/** What a draft would change in the live edition: every difference between two drawings, in sentences, by risk. */
@NullMarked
package org.candor.workflow.change;

import org.jspecify.annotations.NullMarked;
