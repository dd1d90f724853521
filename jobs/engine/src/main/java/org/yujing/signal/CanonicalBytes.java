package org.yujing.signal;

/**
 * Goes over the bytes of a record in the canonical form. Only records as they should be are read
 * so; any other has to be looked at as a whole.
 */
final class CanonicalBytes {
  private final Meanings members;
  private final JsonBytes json;
  private final StraightRecord record;
  private long records;

  CanonicalBytes(CanonicalFields fields) {
    this.members = fields.members();
    this.json = fields.json();
    this.record = new StraightRecord(json);
  }

  /**
   * All that the record says, or null where it is not as usual. It is the same one each time, with
   * what the last record says.
   */
  StraightRecord read(byte[] bytes) {
    json.begin(bytes);
    record.begin();
    records++;
    boolean read = members(members) && json.ended();
    record.mayHoldNumber(json.longNumber());
    return read ? record : null;
  }

  private boolean members(Meanings known) {
    if (!json.took('{')) {
      return false;
    }
    boolean usual = true;
    boolean more = !json.took('}');
    Meaning name = known.first();
    while (usual && more) {
      name = known.next(name, json);
      usual = name != null && name.isNewIn(records) && json.took(':') && value(name);
      more = usual && json.took(',');
      usual &= more || json.took('}');
    }
    return usual;
  }

  private boolean value(Meaning name) {
    if (name.members() != null && json.peek() == '{') {
      return members(name.members());
    }
    Object value = json.value();
    return value != JsonBytes.UNUSUAL && name.takes(value, record);
  }
}
