package org.lebenswelten.publish;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A project of QGIS as it stands in a database: a ZIP archive with one file {@code .qgs}, in hexadecimal digits.
 *
 * <p>QGIS unpacks what it reads from a database and refuses plain XML there. The archive has no date of its own.
 *
 * <p>Reference: PKWARE (2022), .ZIP File Format Specification, version 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
 */
final class ProjectArchive {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;

    /** What unpacking takes: version 2.0, as all archives that are compressed. */
    private static final short VERSION = 20;

    private static final short DEFLATED = 8;

    /** 1 January 1980, the first day that an archive can tell. */
    private static final short NO_DAY = 0x21;

    private ProjectArchive() {}

    /**
     * Packs a project.
     *
     * @param name ASCII name of the file within, without its ending
     * @param xml the project
     * @return lower-case hexadecimal digits
     */
    static String hex(String name, String xml) {
        byte[] file = (name + ".qgs").getBytes(StandardCharsets.US_ASCII);
        byte[] text = xml.getBytes(StandardCharsets.UTF_8);
        byte[] packed = FixedDeflate.of(text);
        CRC32 check = new CRC32();
        check.update(text);
        byte[] common = ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(VERSION)
                .putShort((short) 0)
                .putShort(DEFLATED)
                .putShort((short) 0)
                .putShort(NO_DAY)
                .putInt((int) check.getValue())
                .putInt(packed.length)
                .putInt(text.length)
                .putShort((short) file.length)
                .putShort((short) 0)
                .array();
        int start = 4 + common.length + file.length + packed.length;
        int length = 6 + common.length + 14 + file.length;
        byte[] bytes = new byte[start + length + 22];
        ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        archive.putInt(LOCAL_HEADER).put(common).put(file).put(packed);
        // of the file in the list: no comment, first disk, no attributes, beginning of the archive
        archive.putInt(CENTRAL_HEADER)
                .putShort(VERSION)
                .put(common)
                .put(new byte[14])
                .put(file);
        archive.putInt(END)
                .put(new byte[4])
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(length)
                .putInt(start)
                .putShort((short) 0);
        return HexFormat.of().formatHex(bytes);
    }
}
