/** The privacy officer's page. */
@NullMarked
package org.candor.audit.web;

import org.jspecify.annotations.NullMarked;
