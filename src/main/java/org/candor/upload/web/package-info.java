/** The pages on which pictures are sent and looked at, and the doors that they come in and go out by. */
@NullMarked
package org.candor.upload.web;

import org.jspecify.annotations.NullMarked;
