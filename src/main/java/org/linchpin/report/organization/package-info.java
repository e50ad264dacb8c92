/** Owns the report of an organization: one record, from which its page, PDF, CSV and JSON come. */
@NullMarked
package org.linchpin.report.organization;

import org.jspecify.annotations.NullMarked;
