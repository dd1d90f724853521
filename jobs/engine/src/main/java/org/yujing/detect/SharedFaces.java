package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalCodec;
import org.yujing.signal.Varint;

/**
 * The faces that several rules of a key keep: rules that hear the same signal keep the same one,
 * and it is written once for all of them. One that only one rule keeps is written with that rule's
 * state, unless the state is still as it was read and does not tell it.
 */
final class SharedFaces {
  private static final int ALONE = -1;

  private final List<Signal> faces;
  private final IdentityHashMap<Signal, Integer> places = new IdentityHashMap<>();

  private SharedFaces(List<Signal> faces) {
    this.faces = faces;
  }

  static SharedFaces of(List<RuleState> states) {
    SharedFaces shared = new SharedFaces(new ArrayList<>());
    states.forEach(shared::add);
    return shared;
  }

  private void add(RuleState state) {
    Signal face = state.face();
    if (face == null) {
      return;
    }
    Integer place = places.putIfAbsent(face, ALONE);
    boolean shared = place == null ? state.unread != null : place == ALONE;
    if (shared) {
      places.put(face, faces.size());
      faces.add(face);
    }
  }

  /** Whether a state's face is among them. */
  boolean holds(RuleState state) {
    return state.face() != null && places.get(state.face()) != ALONE;
  }

  /** What a state's face is called: 0 where it is not among them. */
  int number(RuleState state) {
    return holds(state) ? places.get(state.face()) + 1 : 0;
  }

  /** The face of that number, or null. */
  Signal face(long number) {
    return number == 0 ? null : faces.get(Math.toIntExact(number - 1));
  }

  void write(DataOutput out) throws IOException {
    Varint.write(faces.size(), out);
    for (Signal face : faces) {
      SignalCodec.write(face, out);
    }
  }

  static SharedFaces read(DataInput in) throws IOException {
    List<Signal> faces = new ArrayList<>();
    for (long left = Varint.read(in); left > 0; left--) {
      faces.add(SignalCodec.read(in));
    }
    return new SharedFaces(faces);
  }
}
