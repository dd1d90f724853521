/** Step 1 of 3: the lines that all contenders read, made of a seed. */
package org.yujing.bench.district;
