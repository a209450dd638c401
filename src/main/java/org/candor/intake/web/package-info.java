/** The pages of intake: the hub of sections, a section, checking and sending, answering what was asked in addition. */
@NullMarked
package org.candor.intake.web;

import org.jspecify.annotations.NullMarked;
