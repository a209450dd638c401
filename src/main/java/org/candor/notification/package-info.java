/** Mails: written with the act they tell of, sent later, and readable on a page in demo mode. */
@NullMarked
package org.candor.notification;

import org.jspecify.annotations.NullMarked;
