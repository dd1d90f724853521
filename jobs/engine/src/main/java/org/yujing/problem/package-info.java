/**
 * What is wrong in files that people write, said in their words and with its place; and the YAML
 * reader that finds most of it. Beside the way of the data: every loader reports here.
 */
package org.yujing.problem;
