/** Pages on which patients look after their own account. */
@NullMarked
package org.candor.patient.web;

import org.jspecify.annotations.NullMarked;
