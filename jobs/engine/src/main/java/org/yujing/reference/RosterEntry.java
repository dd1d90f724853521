package org.yujing.reference;

import java.io.Serializable;

/**
 * One key that is expected to be heard of.
 *
 * @param type of the subject behind the key, or ""
 * @param key as rules see it: hashed where it is a person's or a household's
 */
public record RosterEntry(String type, String key, String name) implements Serializable {}
