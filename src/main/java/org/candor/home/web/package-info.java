/** The pages people arrive on, and the frame around every page. */
@NullMarked
package org.candor.home.web;

import org.jspecify.annotations.NullMarked;
