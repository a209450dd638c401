/** What consent tells the workflows: signed, refused, countersigned, taken back. */
@NullMarked
package org.candor.consent.process;

import org.jspecify.annotations.NullMarked;
