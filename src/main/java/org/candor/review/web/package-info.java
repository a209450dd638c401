/** The chart and the forms of review. */
@NullMarked
package org.candor.review.web;

import org.jspecify.annotations.NullMarked;
