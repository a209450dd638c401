/** Intake: a person's request for a course of infusions, the answers given, and what is sent to the practice. */
@NullMarked
package org.candor.intake;

import org.jspecify.annotations.NullMarked;
