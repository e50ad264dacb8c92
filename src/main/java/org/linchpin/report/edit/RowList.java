package org.linchpin.report.edit;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;

/**
 * The page of a list of rows that can be opened, changed and added to.
 *
 * @param saved what was just saved, in words; empty if nothing was
 */
record RowList(
        PageFrame frame,
        String lead,
        String saved,
        Narrowing narrowing,
        List<RowActions.Action> actions,
        TableView table)
        implements TemplateInstance {
    RowList {
        actions = List.copyOf(actions);
    }
}
