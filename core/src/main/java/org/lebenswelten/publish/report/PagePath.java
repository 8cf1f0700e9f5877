package org.lebenswelten.publish.report;

import java.nio.charset.StandardCharsets;

/** Names of files for ids of any characters. */
public final class PagePath {

    private PagePath() {}

    /**
     * The path of the page of something.
     *
     * @param folder the folder for its kind, such as {@code quarters}
     * @param id its id
     * @return such as {@code quarters/0101.html}
     */
    public static String of(String folder, String id) {
        return folder + "/" + safe(id) + ".html";
    }

    /**
     * An id in characters that every file system and URL takes: {@code A-Z a-z 0-9 - _} stand for themselves, every other byte
     * of UTF-8 becomes {@code ~} and two hexadecimal digits. Different ids get different names.
     *
     * @param id the id
     * @return such as {@code wanne~20nord}
     */
    public static String safe(String id) {
        StringBuilder safe = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                safe.append(c);
            } else {
                safe.append('~').append(String.format("%02x", b & 0xff));
            }
        }
        return safe.toString();
    }
}
