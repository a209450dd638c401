/** Questions and answers: questionnaires as content, what is asked when, what counts as an answer, scores and FHIR. */
@NullMarked
package org.candor.questionnaire;

import org.jspecify.annotations.NullMarked;
