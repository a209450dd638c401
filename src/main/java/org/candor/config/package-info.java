/** What the server is told at start: database, schema, clock, zone, configuration. */
@NullMarked
package org.candor.config;

import org.jspecify.annotations.NullMarked;
