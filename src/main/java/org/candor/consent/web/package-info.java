/** The pages on which people read, sign, countersign and take back a consent. */
@NullMarked
package org.candor.consent.web;

import org.jspecify.annotations.NullMarked;
