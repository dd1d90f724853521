package org.yujing.assess;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;

/**
 * All that compiled rules can see of this program and of Java: an allow-list. What is not on it
 * does not exist for the compiler, nor for the compiled rules when they run. Whoever gets past
 * {@link DrlFile} still finds no file, process, thread, socket, system property or class loader
 * here.
 */
final class DrlClassLoader extends ClassLoader {
  private static final Set<String> JAVA =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.CharSequence",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.ClassCastException",
          "java.lang.ClassNotFoundException",
          "java.lang.CloneNotSupportedException",
          "java.lang.Cloneable",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Enum$EnumDesc",
          "java.lang.Error",
          "java.lang.Exception",
          "java.lang.Float",
          "java.lang.IllegalArgumentException",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Override",
          "java.lang.Record",
          "java.lang.RuntimeException",
          "java.lang.Short",
          "java.lang.String",
          "java.lang.Throwable",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc",
          "java.lang.constant.DynamicConstantDesc",
          "java.lang.invoke.CallSite",
          "java.lang.invoke.LambdaMetafactory",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.SerializedLambda",
          "java.lang.invoke.StringConcatFactory",
          "java.lang.invoke.TypeDescriptor",
          "java.lang.invoke.TypeDescriptor$OfField",
          "java.lang.reflect.AnnotatedElement",
          "java.lang.reflect.GenericDeclaration",
          "java.lang.reflect.Type",
          "java.io.Externalizable",
          "java.io.IOException",
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.io.ObjectStreamException",
          "java.io.Serializable",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.format.DateTimeFormatter",
          "java.time.format.DateTimeFormatterBuilder",
          "java.util.AbstractCollection",
          "java.util.AbstractList",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.Collection",
          "java.util.Collections",
          "java.util.List",
          "java.util.Locale",
          "java.util.Optional",
          "java.util.RandomAccess",
          "java.util.function.Supplier");

  /** The packages, without those below them, that generated code is made of. */
  private static final Set<String> DROOLS =
      Set.of(
          "org.drools.core.base.accumulators",
          "org.drools.model",
          "org.drools.model.consequences",
          "org.drools.model.functions",
          "org.drools.model.functions.accumulate",
          "org.drools.model.functions.temporal",
          "org.drools.model.impl",
          "org.drools.model.operators",
          "org.drools.model.view",
          "org.kie.api.builder.model",
          "org.kie.api.conf",
          "org.kie.api.runtime.conf");

  /** Kie's services are only good for what else is seen: a builder, say, is not. */
  private static final Set<String> DROOLS_CLASSES =
      Set.of(
          "org.drools.compiler.kie.builder.MaterializedLambda",
          "org.drools.modelcompiler.CanonicalKieModuleModel",
          "org.drools.modelcompiler.dsl.pattern.D",
          "org.drools.modelcompiler.util.EvaluationUtil",
          "org.drools.util.DateUtils",
          "org.kie.api.KieServices",
          "org.kie.api.builder.ReleaseId",
          "org.kie.api.internal.utils.KieService",
          "org.kie.util.maven.support.ReleaseIdImpl");

  private static final Set<String> FACTS =
      Set.of(
          Assessment.class.getName(),
          Warned.class.getName(),
          SubjectHistory.class.getName(),
          Today.class.getName());

  /** Where Drools names its own functions, such as count. */
  private static final Set<String> SETTINGS =
      Set.of(
          "META-INF/kie.default.properties.conf",
          "META-INF/kie.default.mvel.properties.conf",
          "META-INF/kie.properties.conf");

  private final ClassLoader all;

  DrlClassLoader(ClassLoader all) {
    super("assessment rules", null);
    this.all = all;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!allowed(name)) {
      throw new ClassNotFoundException(name + " is nothing that assessment rules may use");
    }
    return all.loadClass(name);
  }

  @Override
  public URL getResource(String name) {
    return visible(name) ? all.getResource(name) : null;
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return visible(name) ? all.getResourceAsStream(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return SETTINGS.contains(name) ? all.getResources(name) : Collections.emptyEnumeration();
  }

  private static boolean visible(String resource) {
    return resource.endsWith(".class")
        && allowed(resource.substring(0, resource.length() - ".class".length()).replace('/', '.'));
  }

  private static boolean allowed(String name) {
    return JAVA.contains(name)
        || FACTS.contains(name)
        || DROOLS_CLASSES.contains(name)
        || DROOLS.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }
}
