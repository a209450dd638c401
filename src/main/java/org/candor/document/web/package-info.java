/** How a paper leaves the portal. */
@NullMarked
package org.candor.document.web;

import org.jspecify.annotations.NullMarked;
