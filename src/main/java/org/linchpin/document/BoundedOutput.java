package org.linchpin.document;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Bytes in memory, up to a number of them. */
final class BoundedOutput extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    BoundedOutput(int most) {
        this.most = most;
    }

    @Override
    public void write(int b) {
        require(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] b, int from, int length) {
        require(length);
        bytes.write(b, from, length);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void require(int more) {
        if (more > most - bytes.size()) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "The document would be larger than %,d bytes.".formatted(most));
        }
    }
}
