/** A drawing as it was written: read without trusting it, as a tree, as a graph, and the one grammar of its conditions. */
@NullMarked
package org.candor.workflow.drawing;

import org.jspecify.annotations.NullMarked;
