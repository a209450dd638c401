/** Who acts next: the workflow as the rest of Candor sees it, without a type of the engine. */
@NullMarked
package org.candor.workflow;

import org.jspecify.annotations.NullMarked;
