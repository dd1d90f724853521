package org.yujing.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yujing.simulate.PlannedTruth.PlannedMoment;
import org.yujing.simulate.PlannedTruth.Whom;
import org.yujing.simulate.Plot.Role;
import org.yujing.simulate.Thing.As;
import org.yujing.simulate.Truth.Asked;
import org.yujing.simulate.Truth.Who;

/** The truth that one occurrence plants. */
record TruthMaker(Occurrence of, Scene scene, Map<String, Long> last) {

  List<Truth> truths() {
    List<Truth> truths = new ArrayList<>();
    for (PlannedTruth planned : of.plot().truths()) {
      List<Thing> members =
          planned.member().isEmpty() ? List.of(of.thing()) : scene.cast().get(planned.member());
      for (Thing member : members) {
        truths.add(truth(planned, member, truths.size() + 1));
      }
    }
    return truths;
  }

  /** What a look-alike concerns: nothing must be said of its thing while it lasts. */
  Truth lookalike(long end) {
    return new Truth(
        id(1),
        Asked.LOOKALIKE,
        of.plot().pack(),
        of.plot().name(),
        List.of(),
        "",
        who(Whom.TARGET, of.thing()),
        List.of(),
        "",
        of.start(),
        end,
        end);
  }

  private Truth truth(PlannedTruth planned, Thing member, int number) {
    boolean parties = planned.whom() == Whom.PARTIES;
    boolean key = planned.whom() == Whom.KEY;
    List<String> values =
        planned.key().stream().map(form -> String.valueOf(form.draw(scene))).toList();
    return new Truth(
        id(number),
        planned.optional() ? Asked.OPTIONAL : Asked.PLANTED,
        planned.scenario(),
        of.plot().name(),
        planned.rules(),
        planned.level(),
        parties || key ? null : who(planned.whom(), member),
        parties ? values : List.of(),
        key ? values.get(0) : "",
        moment(planned.from()),
        moment(planned.until()),
        moment(planned.harm()));
  }

  private String id(int number) {
    return of.plot().pack() + "/" + of.plot().name() + "/" + of.key() + "/" + number;
  }

  private Who who(Whom whom, Thing thing) {
    return switch (whom) {
      case GRID -> new Who("grid", place(thing));
      case COMPLAINANT -> new Who("complainant", thing.id());
      case DEVICE -> new Who("device", thing.id());
      case TARGET, PARTIES, KEY -> target(thing);
    };
  }

  private Who target(Thing thing) {
    if (thing.as() == As.PLACE) {
      return new Who("grid", place(thing));
    }
    Thing target = thing.as() == As.DEVICE && thing.watched() != null ? thing.watched() : thing;
    return new Who(target.as() == As.DEVICE ? "device" : target.type(), target.id());
  }

  private String place(Thing thing) {
    return thing.as() == As.PLACE ? thing.id() : scene.city().grid(thing.grid()).id();
  }

  private long moment(PlannedMoment planned) {
    long from =
        planned.after().isEmpty() || of.plot().role() != Role.STORY
            ? of.start()
            : last.getOrDefault(planned.after(), of.start());
    return from + planned.by();
  }
}
