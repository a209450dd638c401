/** What works without the portal: {@code java -jar candor-tools.jar}. */
@NullMarked
package org.candor.tools;

import org.jspecify.annotations.NullMarked;
