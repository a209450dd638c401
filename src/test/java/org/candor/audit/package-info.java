/** Tests of the trail. */
@NullMarked
package org.candor.audit;

import org.jspecify.annotations.NullMarked;
