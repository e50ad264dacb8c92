package org.linchpin.platform.problem;

import java.util.Arrays;
import java.util.Optional;

/** Every problem that Linchpin answers with. The slug is part of the public contract: never reuse one. */
public enum ProblemType {
    BAD_REQUEST(
            400, "bad-request", "The request cannot be understood", "Mend the part that is named, and send it again."),
    UNAUTHENTICATED(401, "unauthenticated", "Sign in to go on", "Reload the page and give your name and password."),
    FORBIDDEN(403, "forbidden", "Your account may not do this", "Ask an administrator for the role that it takes."),
    NOT_SENT_FROM_HERE(
            403,
            "not-sent-from-here",
            "This was not sent from a page of your session",
            "Open the page in Linchpin, and do it there. Nothing was changed."),
    NOT_FOUND(404, "not-found", "There is nothing here", "Check the address, or search for the name."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "This address does not work that way",
            "The API's description names the methods that do."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "Not available in that format",
            "Ask for one of the formats in the API's description."),
    REQUEST_TIMEOUT(
            408, "request-timeout", "The request stopped arriving", "Send it again, whole. Nothing was changed."),
    IMPORT_RUNNING(409, "import-running", "Another import is running", "Wait until it is done. Nothing was changed."),
    IMPORT_NOT_WAITING(
            409,
            "import-not-waiting",
            "This import waits for no decision",
            "Look at its page for what became of it. Nothing was changed."),
    IMPORT_STALE(
            409,
            "import-stale",
            "The graph has changed since the preview",
            "Look at the preview again, which was made anew, and decide. Nothing was changed."),
    CHANGED_MEANWHILE(
            409,
            "changed-meanwhile",
            "Somebody else has changed it meanwhile",
            "Look at what it is now, and decide again. Nothing of yours was applied."),
    NOT_IN_THIS_STATE(
            409,
            "not-in-this-state",
            "That cannot be done in this state",
            "Look at what it is now. Nothing was changed."),
    NOTHING_TO_UNDO(
            409,
            "nothing-to-undo",
            "There is nothing to go back to",
            "Import the data that you want. Nothing was changed."),
    TOO_LARGE(
            413,
            "too-large",
            "That is more than is accepted at once",
            "Send less, or ask an administrator to raise the limit. Nothing was changed."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "That format cannot be read",
            "The API's description names the formats that can."),
    CHANGE_REJECTED(
            422, "change-rejected", "The changes do not fit", "Mend the changes that are named. Nothing was stored."),
    IMPORT_REJECTED(
            422,
            "import-rejected",
            "The import was rejected",
            "Mend the rows that are named. The graph is as it was before."),
    TOO_MANY_REQUESTS(
            429, "too-many-requests", "That is too much at once", "Wait a few seconds, and go on more slowly."),
    UNEXPECTED(
            500,
            "unexpected",
            "Something went wrong on our side",
            "Try again. If it happens twice, report the incident number. Nothing that you stored was lost."),
    GRAPH_NOT_READY(
            503,
            "graph-not-ready",
            "The graph is still being loaded",
            "This page tries again by itself every few seconds."),
    BUSY(503, "busy", "The server is busy", "Try again in a minute. Nothing was changed.");

    private final int status;
    private final String slug;
    private final String title;
    private final String advice;

    ProblemType(int status, String slug, String title, String advice) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.advice = advice;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the type's URI. */
    public String slug() {
        return slug;
    }

    /** What happened, the same for every problem of this type. */
    public String title() {
        return title;
    }

    /** What was kept, and what to do. */
    public String advice() {
        return advice;
    }

    /** Whether the same request may succeed when it is sent again. */
    public boolean worthRetrying() {
        return this == UNAUTHENTICATED
                || this == REQUEST_TIMEOUT
                || this == IMPORT_RUNNING
                || this == TOO_MANY_REQUESTS
                || status >= 500;
    }

    /** The URI that identifies the type; a page that explains it answers there. */
    public String uri() {
        return "/problems/" + slug;
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug.equals(slug)).findFirst();
    }

    /** The type that stands for an HTTP status: the one of that status, else the general one of its class. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(t -> t.status == status)
                .findFirst()
                .orElse(status >= 500 ? UNEXPECTED : BAD_REQUEST);
    }
}
