package org.yujing.reference;

/** A register that signals are looked up in. */
public enum Register {
  GRID,
  DEVICE,
  TARGET
}
