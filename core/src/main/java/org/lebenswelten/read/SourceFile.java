package org.lebenswelten.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/** The bytes of one file of a project, read once. A byte order mark at the start of a text is skipped. */
final class SourceFile {

    private static final int SNIPPET = 12;

    private final String path;
    private final byte[] bytes;

    SourceFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * The path relative to the project folder.
     *
     * @return path with forward slashes
     */
    String path() {
        return path;
    }

    /**
     * The length without byte order mark.
     *
     * @return number of bytes
     */
    int size() {
        return bytes.length - start();
    }

    /**
     * The text; only for files that are {@linkplain #isUtf8 UTF-8}.
     *
     * @return the text without byte order mark
     */
    String text() {
        return new String(bytes, start(), size(), StandardCharsets.UTF_8);
    }

    /**
     * The text as a stream; only for files that are {@linkplain #isUtf8 UTF-8}.
     *
     * @return a reader behind the byte order mark
     */
    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, start(), size()), StandardCharsets.UTF_8);
    }

    /**
     * The bytes as a stream.
     *
     * @return a new stream from the start
     */
    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /**
     * Whether every byte belongs to a valid UTF-8 sequence. If not, the first that does not is reported with its line,
     * its position in the file from 1 and the text around it as Latin-1 would show it.
     *
     * @param log where to report
     * @return true if the file may be read as text
     */
    boolean isUtf8(ProblemLog log) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 14);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (!result.isError()) {
            return true;
        }
        int bad = in.position();
        int line = 1;
        int from = bad;
        int to = bad;
        for (int i = 0; i < bad; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        while (from > 0 && bad - from < SNIPPET && bytes[from - 1] >= ' ') {
            from--;
        }
        while (to < bytes.length && to - bad < SNIPPET && (bytes[to] & 0xFF) >= ' ') {
            to++;
        }
        log.add(
                ProblemCode.NOT_UTF8,
                new Place(path, line, "byte " + (bad + 1)),
                new String(bytes, from, to - from, StandardCharsets.ISO_8859_1),
                "0x%02X".formatted(bytes[bad] & 0xFF));
        return false;
    }

    /**
     * Whether the file begins with some bytes.
     *
     * @param magic the bytes
     * @return true if it does
     */
    boolean startsWith(byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private int start() {
        boolean mark = bytes.length >= 3
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        return mark ? 3 : 0;
    }
}
