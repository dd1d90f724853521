package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.cep.nfa.ComputationState;
import org.apache.flink.cep.nfa.NFA;
import org.apache.flink.cep.nfa.NFAState;
import org.apache.flink.cep.nfa.NFAStateSerializer;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBuffer;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBufferAccessor;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/**
 * Steps in order: flink-cep's automaton, moved by hand, its buffer turned to the key at hand. The
 * engine's own {@link SequenceMeter} is held to it.
 */
final class CepSequenceMeter implements Meter<CepSequenceMeter.Progress> {
  private final Sequence sequence;
  private final Levels levels;
  private final boolean endsWithNot;
  private final Ledger ledger;
  private final String rule;
  private final int tooMany;
  private final NFA<StepEvent> nfa;
  private final StepStore store = new StepStore();
  private final SharedBuffer<StepEvent> buffer;
  private final NFAStateSerializer states = new NFAStateSerializer();
  private final AfterMatchSkipStrategy skip;

  CepSequenceMeter(String rule, Sequence sequence, Levels levels, Ledger ledger, int tooMany) {
    this.rule = rule;
    this.tooMany = tooMany;
    this.sequence = sequence;
    this.levels = levels;
    this.ledger = ledger;
    this.endsWithNot = sequence.steps().get(sequence.steps().size() - 1).not();
    this.skip =
        endsWithNot ? AfterMatchSkipStrategy.skipPastLastEvent() : AfterMatchSkipStrategy.noSkip();
    this.nfa = NFACompiler.compileFactory(StepPattern.of(sequence, skip), true).createNFA();
    this.buffer = new SharedBuffer<>(store, StepEvent.Serializer.INSTANCE);
    // Each buffer starts a thread that prints cache statistics; nobody reads them here.
    buffer.releaseCacheStatisticsTimer();
  }

  @Override
  public Progress nothingSeen() {
    return new Progress(nfa.createInitialNFAState());
  }

  @Override
  public Figure arrive(Progress progress, Arrival arrival) {
    if (arrival.mask() == 0 && !sequence.strict()) {
      return null;
    }
    StepEvent event = new StepEvent(arrival.time(), arrival.signal().id(), arrival.mask());
    Figure figure = moved(progress, accessor -> take(accessor, progress, event));
    if (figure != null && !endsWithNot) {
      startAgain(progress);
    }
    return figure;
  }

  private Collection<Map<String, List<StepEvent>>> take(
      SharedBufferAccessor<StepEvent> accessor, Progress progress, StepEvent event)
      throws Exception {
    // Time runs out before the signal is looked at: exactly within is outside.
    List<Map<String, List<StepEvent>>> matches =
        new ArrayList<>(passTime(accessor, progress, event.time()));
    matches.addAll(nfa.process(accessor, progress.state, event, event.time(), skip, () -> 0));
    prune(accessor, progress);
    return matches;
  }

  @Override
  public Figure elapse(Progress progress, long time) {
    return moved(progress, accessor -> passTime(accessor, progress, time));
  }

  private Collection<Map<String, List<StepEvent>>> passTime(
      SharedBufferAccessor<StepEvent> accessor, Progress progress, long time) throws Exception {
    return nfa.advanceTime(accessor, progress.state, time, skip).f0;
  }

  private Figure moved(Progress progress, Move move) {
    store.turnTo(progress.maps);
    try (SharedBufferAccessor<StepEvent> accessor = buffer.getAccessor()) {
      Collection<Map<String, List<StepEvent>>> matches = move.matches(accessor);
      if (matches.isEmpty()) {
        return null;
      }
      progress.evidence = evidence(matches);
      return Figure.of(1, levels);
    } catch (Exception e) {
      throw new IllegalStateException("sequence of rule " + rule + ": " + e.getMessage(), e);
    }
  }

  /**
   * Matching goes on past the match's last signal, which is the newest of all, so nothing before it
   * is left. Flink's own skipping holds a match back while an earlier start is still open.
   */
  private void startAgain(Progress progress) {
    progress.state = nfa.createInitialNFAState();
    progress.maps.clear();
  }

  /** The signals of the match with the most of them: one that took its optional steps. */
  private static Evidence evidence(Collection<Map<String, List<StepEvent>>> matches) {
    EvidenceLog log = new EvidenceLog();
    matches.stream()
        .map(match -> match.values().stream().flatMap(List::stream).toList())
        .max(Comparator.comparingInt(List::size))
        .orElseThrow()
        .stream()
        .sorted(Comparator.comparingLong(StepEvent::time).thenComparing(StepEvent::id))
        .forEach(event -> log.add(event.time(), event.id()));
    return log.evidence();
  }

  /**
   * Of the partial matches in one state only the newest can still complete when the others can:
   * what it waits for is the same, and its time runs out last. Where time running out is the match,
   * all are kept, up to a limit.
   */
  private void prune(SharedBufferAccessor<StepEvent> accessor, Progress progress) throws Exception {
    Collection<ComputationState> open = progress.state.getPartialMatches();
    List<ComputationState> givenUp = endsWithNot ? overLimit(open) : outlived(open);
    if (givenUp.isEmpty()) {
      return;
    }
    for (ComputationState partial : givenUp) {
      accessor.releaseNode(partial.getPreviousBufferEntry(), partial.getVersion());
    }
    // Removing them one by one would leave the others in an order that depends on their number.
    PriorityQueue<ComputationState> left =
        new PriorityQueue<>(NFAState.COMPUTATION_STATE_COMPARATOR);
    open.stream().filter(partial -> !givenUp.contains(partial)).forEach(left::add);
    progress.state.setNewPartialMatches(left);
  }

  private List<ComputationState> overLimit(Collection<ComputationState> open) {
    if (open.size() <= tooMany) {
      return List.of();
    }
    List<ComputationState> oldestFirst = oldestFirst(open);
    ledger.capped(rule);
    return oldestFirst.subList(tooMany - 1, oldestFirst.size());
  }

  private static List<ComputationState> outlived(Collection<ComputationState> open) {
    Map<String, ComputationState> newest = new HashMap<>();
    List<ComputationState> outlived = new ArrayList<>();
    for (ComputationState partial : oldestFirst(open)) {
      ComputationState before = newest.put(partial.getCurrentStateName(), partial);
      if (before != null) {
        outlived.add(before);
      }
    }
    return outlived;
  }

  /** Those that have taken a signal. */
  private static List<ComputationState> oldestFirst(Collection<ComputationState> open) {
    return open.stream()
        .filter(partial -> partial.getPreviousBufferEntry() != null)
        .sorted(
            Comparator.comparingLong(ComputationState::getStartTimestamp)
                .thenComparing(ComputationState::getPreviousTimestamp))
        .toList();
  }

  @Override
  public long due(Progress progress, boolean open) {
    return endsWithNot ? oldestStart(progress) : NEVER;
  }

  private long oldestStart(Progress progress) {
    long oldest = NEVER;
    for (ComputationState partial : progress.state.getPartialMatches()) {
      if (partial.getPreviousBufferEntry() != null) {
        oldest = Math.min(oldest, partial.getStartTimestamp() + sequence.within().toMillis());
      }
    }
    return oldest;
  }

  @Override
  public long keptUntil(Progress progress) {
    long newest = Long.MIN_VALUE;
    for (ComputationState partial : progress.state.getPartialMatches()) {
      if (partial.getPreviousBufferEntry() != null) {
        newest = Math.max(newest, partial.getStartTimestamp() + sequence.within().toMillis());
      }
    }
    return newest;
  }

  @Override
  public Evidence evidence(Progress progress) {
    return progress.evidence;
  }

  @Override
  public Progress read(DataInput in) throws IOException {
    try (DataInputViewStreamWrapper view = new DataInputViewStreamWrapper(new StreamOf(in))) {
      Progress progress = new Progress(states.deserialize(view));
      for (Map.Entry<String, MapStateDescriptor<Object, Object>> map :
          store.descriptors().entrySet()) {
        Map<Object, Object> entries = new HashMap<>();
        for (int left = view.readInt(); left > 0; left--) {
          Object key = map.getValue().getKeySerializer().deserialize(view);
          entries.put(key, map.getValue().getValueSerializer().deserialize(view));
        }
        progress.maps.put(map.getKey(), entries);
      }
      return progress;
    }
  }

  private void write(Progress progress, DataOutput out) throws IOException {
    try (DataOutputViewStreamWrapper view = new DataOutputViewStreamWrapper(new StreamTo(out))) {
      states.serialize(progress.state, view);
      for (Map.Entry<String, MapStateDescriptor<Object, Object>> map :
          store.descriptors().entrySet()) {
        Map<Object, Object> entries = progress.maps.getOrDefault(map.getKey(), Map.of());
        view.writeInt(entries.size());
        for (Map.Entry<Object, Object> entry : entries.entrySet()) {
          map.getValue().getKeySerializer().serialize(entry.getKey(), view);
          map.getValue().getValueSerializer().serialize(entry.getValue(), view);
        }
      }
    }
  }

  /** One move of the automaton, which gives the matches that it completes. */
  @FunctionalInterface
  private interface Move {
    Collection<Map<String, List<StepEvent>>> matches(SharedBufferAccessor<StepEvent> accessor)
        throws Exception;
  }

  /** How far a key has come: the automaton's state and the maps of its buffer. */
  final class Progress implements Seen {
    private NFAState state;
    private final Map<String, Map<Object, Object>> maps = new HashMap<>();
    private Evidence evidence = Evidence.NONE;

    Progress(NFAState state) {
      this.state = state;
    }

    /** Whether a match is complete, but not told while an earlier start is open. */
    boolean holdsBack() {
      return !state.getCompletedMatches().isEmpty();
    }

    @Override
    public void write(DataOutput out) throws IOException {
      CepSequenceMeter.this.write(this, out);
    }
  }
}
