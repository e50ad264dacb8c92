package org.linchpin.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An expected reason not to start. Its message is for the person at the terminal: what happened, and what may help. */
public final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartProblem(String whatHappened, String whatMayHelp) {
        this(whatHappened, whatMayHelp, null);
    }

    StartProblem(String whatHappened, String whatMayHelp, @Nullable Throwable cause) {
        super(whatHappened + System.lineSeparator() + whatMayHelp, cause);
    }

    /** A folder or file of the home that cannot be used. The exception names the file and, on most systems, the reason. */
    static StartProblem ofFile(String attempt, IOException e) {
        return new StartProblem(
                attempt + ": " + e,
                "Maybe the folder belongs to another user or the disk is full; LINCHPIN_HOME chooses another folder.",
                e);
    }
}
