/** Review meets the workflow: which decision finishes which step. */
@NullMarked
package org.candor.review.process;

import org.jspecify.annotations.NullMarked;
