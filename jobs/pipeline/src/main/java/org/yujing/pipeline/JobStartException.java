package org.yujing.pipeline;

import java.util.List;

/** A job cannot be started as it is set up; the message says why, a line for each reason. */
public final class JobStartException extends RuntimeException {
  private static final long serialVersionUID = 1;

  JobStartException(String message) {
    super(message);
  }

  JobStartException(String message, List<String> reasons) {
    super(message + "\n" + String.join("\n", reasons));
  }
}
