/** How a refusal, a text and a time reach a page. */
@NullMarked
package org.candor.shared.web;

import org.jspecify.annotations.NullMarked;
