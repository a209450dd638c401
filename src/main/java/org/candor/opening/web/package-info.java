/** Pages of the first start. */
@NullMarked
package org.candor.opening.web;

import org.jspecify.annotations.NullMarked;
