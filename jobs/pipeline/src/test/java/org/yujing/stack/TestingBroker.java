package org.yujing.stack;

import java.nio.file.Path;

/** A broker without a cluster, found by its folder as a stack is. */
public final class TestingBroker implements AutoCloseable {
  private final Stack stack;

  private TestingBroker(Stack stack) {
    this.stack = stack;
  }

  /** Starts it in a new folder. */
  public static TestingBroker start(Path root) {
    return start(root, TestingStack.settings());
  }

  /** The same with other inputs. */
  public static TestingBroker start(Path root, StackSettings settings) {
    StackFolder folder = new StackFolder(root);
    folder.create();
    JobFiles.write(folder, settings);
    StackFile.write(folder, settings);
    Stack stack = Stack.of(folder, TestingStack.jars()).orElseThrow();
    stack.restart(Server.BROKER);
    return new TestingBroker(stack);
  }

  public Stack stack() {
    return stack;
  }

  /** Where clients find it. */
  public String servers() {
    return stack.settings().ports().kafkaServers();
  }

  @Override
  public void close() {
    stack.kill(Server.BROKER);
  }
}
