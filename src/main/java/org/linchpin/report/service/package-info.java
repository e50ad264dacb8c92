/** Owns the list of services and the page of one: what stops it, alone or in pairs, and by which chain. */
@NullMarked
package org.linchpin.report.service;

import org.jspecify.annotations.NullMarked;
