package org.linchpin.importing;

import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.history.EditNote;

/**
 * What somebody wants to change by hand.
 *
 * @param version of the rows when it was written, see {@link org.linchpin.importing.edit.RowVersion}
 */
public record EditRequest(RowEdit edit, String version, EditNote note, String user) {}
