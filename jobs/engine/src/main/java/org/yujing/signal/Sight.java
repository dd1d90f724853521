package org.yujing.signal;

/** What people may see of a part of a refused record. */
enum Sight {
  /** The value, with numbers of phones and identity cards masked. */
  SHOWN,
  /** Stars: nobody knows what it is. */
  UNKNOWN,
  /** Stars, also wherever else in the record the same text is. */
  PERSONAL
}
