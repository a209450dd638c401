/** Who calls, in which roles, and what that allows. */
@NullMarked
package org.candor.access;

import org.jspecify.annotations.NullMarked;
