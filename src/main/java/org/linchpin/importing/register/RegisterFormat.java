package org.linchpin.importing.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadFormat;

/** The plain-CSV report packages of registers of information: one, or several in one zip. */
@ApplicationScoped
public class RegisterFormat implements UploadFormat {
    @Override
    public String name() {
        return "register";
    }

    @Override
    public boolean recognizes(Set<String> paths) {
        return RegisterUpload.isRegister(paths);
    }

    @Override
    public void read(Path file, ImportRun run) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            read(in, run);
        }
    }

    /**
     * Reads a zip as it arrives. The stream is not closed.
     *
     * @throws IOException if the zip is not whole, or it exceeds a limit
     */
    static void read(InputStream zip, ImportRun run) throws IOException {
        var findings = new Findings(run::add);
        var upload = new RegisterUpload(run, findings);
        upload.read(zip);
        List<ReportPackage> packages = upload.packages();
        for (ReportPackage content : packages) {
            RegisterCheck.ALL.forEach(check -> check.check(content, findings));
        }
        List<Filing> filings = new Filings(findings).of(packages);
        if (!findings.isRejected()) {
            new RegisterMapping(findings, run).map(filings);
        }
    }
}
