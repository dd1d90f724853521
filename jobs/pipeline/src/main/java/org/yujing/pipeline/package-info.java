/**
 * Step 4 of 4, motion: carries signals to the judges and warnings to their files. Start with {@link
 * org.yujing.pipeline.Pipeline}; what things mean is decided in the engine.
 */
package org.yujing.pipeline;
