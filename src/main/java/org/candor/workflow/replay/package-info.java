/** "Show me": the way that the check found around a rule, followed on a real engine that is thrown away. */
@NullMarked
package org.candor.workflow.replay;

import org.jspecify.annotations.NullMarked;
