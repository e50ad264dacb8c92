package org.linchpin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.platform.problem.ProblemException;

class PdfTest {
    private static final DocumentFrame FRAME = new DocumentFrame(
            "Report of Café Zürich <1>",
            "What would stop it",
            LocalDate.of(2026, 3, 1),
            7,
            Instant.parse("2026-03-01T08:30:00Z"));
    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 80' width='900' height='80'><title>Cascade</title>"
                    + "<desc>From A to B</desc><g class='lp-pic-node lp-pic-fault'><rect class='lp-pic-box' width='890' height='70'/>"
                    + "<text class='lp-pic-label' x='10' y='20'>Θεσσαλονίκη 华为</text></g></svg>";

    private final Pdf pdf = new Pdf("Strictly confidential");

    @Test
    void saysOnEachPageWhatItIs() throws IOException {
        try (PDDocument document =
                read("<h2>One</h2><p>a</p><h2 class='new-page'>Two</h2><h3>Two and a half</h3><p>b</p>")) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text(document, 2))
                    .contains(
                            "Strictly confidential",
                            "Report of Café Zürich <1> · as of 2026-03-01 · revision 7 · page 2 of 2");
            assertThat(text(document, 1)).contains("made 2026-03-01 08:30 UTC by Linchpin");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Report of Café Zürich <1>");
        }
    }

    @Test
    void isTaggedAndHasBookmarks() throws IOException {
        try (PDDocument document = read("<h2>One</h2>" + PICTURE + "<h2>Two</h2><h3>Two and a half</h3>")) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            List<String> marks = new ArrayList<>();
            catalog.getDocumentOutline().children().forEach(m -> {
                marks.add(m.getTitle());
                m.children().forEach(c -> marks.add("- " + c.getTitle()));
            });
            assertThat(marks).containsExactly("One", "Two", "- Two and a half");
            String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("pdfuaid");
        }
    }

    @Test
    void showsLatinGreekCyrillicAndChineseWithEmbeddedFonts() throws IOException {
        String words = "Łódź Θεσσαλονίκη Київ 华为云计算 トヨタ";
        try (PDDocument document = read("<p>" + words + "</p><p><b>" + words + "</b></p>" + PICTURE)) {
            assertThat(text(document, 1)).contains(words);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(document.getPage(0).getResources().getFontNames()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void replacesWhatNoFontHas() throws IOException {
        try (PDDocument document = read("<p>a ᚠ b</p>")) {
            assertThat(text(document, 1)).contains("a \uFFFD b");
        }
    }

    @Test
    void opensNoAddress(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String at = "http://localhost:" + server.getAddress().getPort();
            String hostile = """
                    <link rel="stylesheet" href="%1$s/a.css"><style>@import url(%1$s/b.css);</style>
                    <img src="%1$s/c.png" alt=""><img src="%2$s" alt=""><p style="background-image:url('%1$s/d.png')">left over</p>
                    <ul style="list-style-image:url(%1$s/l.png)"><li>x</li></ul>
                    <object data="%1$s/e.svg"></object><iframe src="%1$s/f"></iframe>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
                    <style>@import url(%1$s/g.css); @font-face { font-family: x; src: url(%1$s/h.ttf) }</style>
                    <image xlink:href="%1$s/i.png" width="10" height="10"/><use xlink:href="%1$s/j.svg#a"/>
                    <rect width="5" height="5" fill="url(%1$s/k.svg#p)" style="font-family:x"/><script>0</script></svg>
                    <a href="/faults/x">own</a> <a href="file:///etc/passwd">file</a> <a href="javascript:0">script</a>
                    """.formatted(at, secret.toUri());
            try (PDDocument document = read(hostile)) {
                assertThat(text(document, 1)).contains("left over", "own file script");
                assertThat(document.getPage(0).getAnnotations()).isEmpty();
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> pdf.render(FRAME, "x".repeat(Pdf.MOST_CHARACTERS + 1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("4,000,000");
    }

    private PDDocument read(String body) throws IOException {
        return Loader.loadPDF(pdf.render(FRAME, body));
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
