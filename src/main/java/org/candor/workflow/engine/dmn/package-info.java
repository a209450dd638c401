/** The part of the engine that reads and evaluates rule tables. Knows neither processes nor a database. */
@NullMarked
package org.candor.workflow.engine.dmn;

import org.jspecify.annotations.NullMarked;
