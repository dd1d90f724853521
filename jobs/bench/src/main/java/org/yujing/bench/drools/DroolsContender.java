package org.yujing.bench.drools;

import java.util.concurrent.TimeUnit;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.time.SessionPseudoClock;
import org.yujing.bench.contend.Contender;
import org.yujing.bench.contend.Guarantees;
import org.yujing.bench.contend.ReadAhead;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.contend.Work;

/** One session in stream mode, its clock moved by the signals. */
public final class DroolsContender implements Contender {

  @Override
  public Guarantees guarantees() {
    return new Guarantees("arrival", "lost", "parse + 1");
  }

  @Override
  public Running prepare(Work work) {
    KieServices services = KieServices.get();
    KieSessionConfiguration settings = services.newKieSessionConfiguration();
    settings.setOption(ClockTypeOption.PSEUDO);
    KieSession session =
        base(services, DroolsText.of(work.mix().rules())).newKieSession(settings, null);
    session.setGlobal("alarms", work.alarms());
    return () -> play(work, session);
  }

  private static KieBase base(KieServices services, String rules) {
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/rules/bench.drl", rules);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    var settings = services.newKieBaseConfiguration();
    settings.setOption(EventProcessingOption.STREAM);
    return services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(settings);
  }

  private static void play(Work work, KieSession session) throws InterruptedException {
    SessionPseudoClock clock = session.getSessionClock();
    new ReadAhead(work).forEach(signal -> judge(signal, session, clock));
    advance(clock, work.until());
    session.fireAllRules();
    work.watch().done();
  }

  private static void judge(WholeSignal signal, KieSession session, SessionPseudoClock clock) {
    advance(clock, signal.time);
    session.insert(new Observation(signal));
    FactHandle trigger = session.insert(new Trigger(signal));
    session.fireAllRules();
    session.delete(trigger);
  }

  /** Time does not go back: an engine in order of arrival has no other choice. */
  private static void advance(SessionPseudoClock clock, long time) {
    long ahead = time - clock.getCurrentTime();
    if (ahead > 0) {
      clock.advanceTime(ahead, TimeUnit.MILLISECONDS);
    }
  }
}
