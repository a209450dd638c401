/** Two nodes on one PostgreSQL: what the death of one of them leaves to the other. */
@NullMarked
package org.candor.nodes;

import org.jspecify.annotations.NullMarked;
