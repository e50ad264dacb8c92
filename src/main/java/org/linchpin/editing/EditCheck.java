package org.linchpin.editing;

import java.util.List;
import org.linchpin.importing.ImportProblem;

/** Whether an edit can be made. */
public sealed interface EditCheck {
    /** Nothing is wrong with it. */
    record Fits(EditPreview preview) implements EditCheck {}

    /** Something is wrong with it. */
    record Wrong(List<ImportProblem> problems) implements EditCheck {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else has changed the rows since it was written. */
    record Conflict() implements EditCheck {}
}
