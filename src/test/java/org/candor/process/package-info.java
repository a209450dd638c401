/** The drawings themselves: every path to every end, on an engine in memory with steps that only note their name. */
@NullMarked
package org.candor.process;

import org.jspecify.annotations.NullMarked;
