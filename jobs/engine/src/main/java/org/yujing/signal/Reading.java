package org.yujing.signal;

/** What reading a record gives: a signal, or the reason why there is none. */
public sealed interface Reading permits Signal, Rejection {}
