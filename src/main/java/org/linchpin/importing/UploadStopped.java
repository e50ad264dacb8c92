package org.linchpin.importing;

import java.io.IOException;

/** The upload is not read any further, because of this problem. */
public final class UploadStopped extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    public UploadStopped(ImportProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public ImportProblem problem() {
        return problem;
    }
}
