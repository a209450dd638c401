/** Finds slots, books and cancels visits, and keeps the gate in front of every infusion. */
@NullMarked
package org.candor.scheduling;

import org.jspecify.annotations.NullMarked;
