package org.candor.patient;

/** What the practice may do when nobody answers; some people share a phone with somebody who must not know. */
public enum SafeContact {
    MESSAGE_OK,
    NO_MESSAGE
}
