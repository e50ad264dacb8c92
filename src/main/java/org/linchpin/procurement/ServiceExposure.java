package org.linchpin.procurement;

/**
 * What would stop one service.
 *
 * @param service node
 * @param critical whether the service is critical
 * @param singles its single points of failure, ascending
 * @param pairs its hidden pairs: the lower node in the upper half, the other in the lower; ascending
 */
record ServiceExposure(int service, boolean critical, int[] singles, long[] pairs) {}
