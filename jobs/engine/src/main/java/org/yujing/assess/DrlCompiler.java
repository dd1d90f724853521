package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Has Drools compile texts of rules to Java, which sees only what {@link DrlClassLoader} shows. */
final class DrlCompiler {
  private static final String FOLDER = "src/main/resources/yujing/assessment/";

  /**
   * @param base the rules; null where a text is wrong
   * @param messages what Drools has against the texts
   */
  record Compiled(KieBase base, List<Fault> messages) {}

  /**
   * @param text the number of the text, from 0; -1 where Drools does not say
   * @param line from 1; 0 or less where Drools does not say
   */
  record Fault(int text, int line, String what) {}

  /** Nothing is left behind in Drools' registers, whatever comes of it. */
  Compiled compile(List<String> texts) {
    KieServices services = KieServices.Factory.get();
    ReleaseId id = services.newReleaseId("org.yujing", "assessment", UUID.randomUUID().toString());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    for (int i = 0; i < texts.size(); i++) {
      files.write(FOLDER + i + ".drl", texts.get(i));
    }
    ClassLoader visible = new DrlClassLoader(DrlCompiler.class.getClassLoader());
    KieBuilder builder = services.newKieBuilder(files, visible);
    try {
      builder.buildAll(ExecutableModelProject.class);
      List<Fault> faults = faults(builder);
      return faults.isEmpty()
          ? new Compiled(base(services, id, visible), faults)
          : new Compiled(null, faults);
    } catch (RuntimeException | LinkageError wrong) {
      return new Compiled(null, List.of(new Fault(-1, 0, wrong.toString())));
    } finally {
      services.getRepository().removeKieModule(id);
    }
  }

  private static KieBase base(KieServices services, ReleaseId id, ClassLoader visible) {
    KieContainer container = services.newKieContainer(id, visible);
    try {
      return container.getKieBase();
    } finally {
      container.dispose();
    }
  }

  private static List<Fault> faults(KieBuilder builder) {
    List<Fault> faults = new ArrayList<>();
    for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
      faults.add(new Fault(number(message.getPath()), message.getLine(), message.getText()));
    }
    return faults;
  }

  private static int number(String path) {
    String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    return name.matches("\\d{1,6}\\.drl")
        ? Integer.parseInt(name.substring(0, name.length() - ".drl".length()))
        : -1;
  }
}
