/** Nothing clinical: refusals, random identifiers and what every feature needs. */
@NullMarked
package org.candor.shared;

import org.jspecify.annotations.NullMarked;
