/** Review: what nurses and clinicians find, ask, record and decide about one request. */
@NullMarked
package org.candor.review;

import org.jspecify.annotations.NullMarked;
