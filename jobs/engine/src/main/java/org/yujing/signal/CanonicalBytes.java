package org.yujing.signal;

/**
 * Fills a draft while the bytes of a record in the canonical form are gone over. Only records as
 * they should be are read so; any other has to be looked at as a whole.
 */
final class CanonicalBytes {
  private final Meanings members;
  private final JsonBytes json = new JsonBytes();
  private long records;

  CanonicalBytes(CanonicalFields fields) {
    this.members = fields.members();
  }

  /**
   * Whether the draft has all that the record says; if not, the draft is of no use.
   *
   * @param draft one of {@linkplain Draft#ofWholeTexts() whole texts}
   */
  boolean fill(byte[] record, Draft draft) {
    json.begin(record);
    records++;
    boolean filled = members(members, draft) && json.ended() && !draft.failed();
    draft.mayHoldNumber(json.longNumber());
    return filled;
  }

  private boolean members(Meanings known, Draft draft) {
    if (!json.took('{')) {
      return false;
    }
    boolean usual = true;
    boolean more = !json.took('}');
    Meaning name = known.first();
    while (usual && more) {
      name = known.next(name, json);
      usual = name != null && name.isNewIn(records) && json.took(':') && value(name, draft);
      more = usual && json.took(',');
      usual &= more || json.took('}');
    }
    return usual;
  }

  private boolean value(Meaning name, Draft draft) {
    if (name.members() != null && json.peek() == '{') {
      return members(name.members(), draft);
    }
    Object value = json.value();
    if (value != JsonBytes.UNUSUAL) {
      name.take(value, draft);
    }
    return value != JsonBytes.UNUSUAL;
  }
}
