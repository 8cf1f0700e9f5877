package org.lebenswelten.geoserver;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/** Thrown when something that was asked for is not done; nothing has changed then. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why something is not done, with the status of HTTP that says so. */
    enum Kind {
        /** A name in the address is no atlas's id. */
        WRONG_NAME(400, "Ungültiger Name", "Invalid name"),
        /** A parameter has a value that is not allowed. */
        WRONG_PARAMETER(400, "Ungültiger Parameter", "Invalid parameter"),
        /** The body ended before it was complete. */
        BROKEN_BODY(400, "Unvollständige Anfrage", "Incomplete request"),
        /** There is no such atlas. */
        UNKNOWN(404, "Unbekannter Atlas", "Unknown atlas"),
        /** Another upload of the same atlas is under way. */
        BUSY(409, "Wird schon hochgeladen", "Upload under way"),
        /** A name in the catalog is taken by somebody else. */
        CLASH(409, "Name vergeben", "Name taken"),
        /** The body is longer than allowed. */
        TOO_LARGE(413, "Zu groß", "Too large"),
        /** The body is not said to be a GeoPackage. */
        WRONG_MEDIA_TYPE(415, "Falscher Medientyp", "Wrong media type"),
        /** The body is no sound atlas. */
        INVALID(422, "Kein gültiger Atlas", "Not a valid atlas"),
        /** The catalog did not take it. */
        FAILED(500, "Veröffentlichen fehlgeschlagen", "Publishing failed"),
        /** The publisher has not started yet. */
        NOT_READY(503, "Noch nicht bereit", "Not ready yet"),
        /** The file could not be stored. */
        NO_STORAGE(507, "Speichern nicht möglich", "Cannot store");

        private final int status;
        private final String german;
        private final String english;

        Kind(int status, String german, String english) {
            this.status = status;
            this.german = german;
            this.english = english;
        }

        /** Status of HTTP. */
        int status() {
            return status;
        }

        /** What it is called, the same each time. */
        BilingualText title() {
            return new BilingualText(german, english);
        }
    }

    private final Kind kind;
    private final transient BilingualText reason;
    private final @Nullable String code;

    /**
     * Makes the exception.
     *
     * @param kind what kind of refusal
     * @param reason what, value, rule
     * @param code the stable code of what is wrong with a file, or null
     */
    Refusal(Kind kind, BilingualText reason, @Nullable String code) {
        super(reason.in(Language.EN));
        this.kind = kind;
        this.reason = reason;
        this.code = code;
    }

    /**
     * Makes the exception without a code.
     *
     * @param kind what kind of refusal
     * @param german what, value, rule
     * @param english the same in English
     */
    Refusal(Kind kind, String german, String english) {
        this(kind, new BilingualText(german, english), null);
    }

    /**
     * What kind of refusal.
     *
     * @return the kind
     */
    Kind kind() {
        return kind;
    }

    /**
     * Why.
     *
     * @return what, value, rule
     */
    BilingualText reason() {
        return reason;
    }

    /**
     * The stable code of what is wrong with a file.
     *
     * @return such as {@code LW-604}, or null
     */
    @Nullable
    String code() {
        return code;
    }
}
