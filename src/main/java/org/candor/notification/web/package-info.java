/** The page on which the mails of a demonstration are read. */
@NullMarked
package org.candor.notification.web;

import org.jspecify.annotations.NullMarked;
