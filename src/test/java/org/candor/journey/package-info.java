/** Tests in a real browser: what people see, press and read, page by page and as whole journeys. */
@NullMarked
package org.candor.journey;

import org.jspecify.annotations.NullMarked;
