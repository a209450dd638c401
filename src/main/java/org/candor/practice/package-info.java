/** The practice itself, as dated facts: licences, nurses' hours, areas, state policy and settings. */
@NullMarked
package org.candor.practice;

import org.jspecify.annotations.NullMarked;
