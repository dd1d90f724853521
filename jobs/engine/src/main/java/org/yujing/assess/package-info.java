/**
 * The second pass over warnings (研判): rules that analysts write in Drools give points and reasons,
 * tables say who has to act and by when.
 */
package org.yujing.assess;
