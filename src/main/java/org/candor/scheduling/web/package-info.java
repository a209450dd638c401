/** Pages on which visits are booked, seen and cancelled. */
@NullMarked
package org.candor.scheduling.web;

import org.jspecify.annotations.NullMarked;
