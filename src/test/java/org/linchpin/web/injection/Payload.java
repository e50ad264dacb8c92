package org.linchpin.web.injection;

/** Texts that something might take for code. Whoever does shows an element, an attribute or a header of that name, or fails. */
enum Payload {
    /** Ends whatever it is put in, of HTML, SQL, Cypher, a template or a path, and begins something else. */
    MARKUP("lpx'\"></textarea></title></script>--><lpx-el lpx-attr=1 onclick=lpx()>{lpx.it}{#include lpx /}"
            + "'; drop table account; -- x'}) detach delete n // ../../../etc/passwd"),
    FORMULA("=lpx|' /C calc'!A0"),
    HEADER("lpx\r\nSet-Cookie: lpx=1\r\nLpx-Injected: 1\r\n\r\n<lpx-el>"),
    NUL("lpx\0x"),
    SCRIPT("javascript:lpx()"),
    ELSEWHERE("//lpx.example/lpx"),
    /** As long as the first line of a request may be. */
    LONG("lpx" + "x".repeat(3_000)),
    /** Longer than any field. */
    ENDLESS("lpx" + "x".repeat(100_000));

    /** In all of them, and in nothing else. */
    static final String MARK = "lpx";

    private final String text;

    Payload(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether something may keep it that keeps long texts. */
    boolean isKept() {
        return this == MARKUP || this == FORMULA;
    }
}
