package org.lebenswelten.publish;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A small picture of plain colours and lines, as a PNG with a palette. It is drawn and written by arithmetic alone, uncompressed:
 * the same bytes on every machine, which neither its fonts nor its compression library can give.
 *
 * <p>Reference: W3C (2003), Portable Network Graphics (PNG) Specification, second edition.
 */
final class PngImage {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_COLOURS = 256;
    private static final int LONGEST_BLOCK = 65_535;
    private static final int SHADES = 8;

    private final int width;
    private final int height;
    private final int[] pixels;

    /** A white picture. */
    PngImage(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        java.util.Arrays.fill(pixels, 0xffffff);
    }

    /** Fills the pixels from one corner up to, and without, the other. */
    void fill(int left, int top, int right, int bottom, String colour) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                pixels[y * width + x] = rgb(colour);
            }
        }
    }

    /** Lines from lower left to upper right, so many pixels apart. */
    void hatch(int left, int top, int right, int bottom, int spacing, String colour) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((x + y) % spacing == 0) {
                    pixels[y * width + x] = rgb(colour);
                }
            }
        }
    }

    /** Draws a line of a given width with smooth edges. */
    void line(StrokeFont.Segment line, double thickness, String colour) {
        double margin = thickness / 2 + 1;
        int left = (int) Math.max(0, Math.floor(Math.min(line.x1(), line.x2()) - margin));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(line.x1(), line.x2()) + margin));
        int top = (int) Math.max(0, Math.floor(Math.min(line.y1(), line.y2()) - margin));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(line.y1(), line.y2()) + margin));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double cover = thickness / 2 + 0.5 - distance(line, x + 0.5, y + 0.5);
                int shade = (int) Math.rint(SHADES * Math.max(0, Math.min(1, cover)));
                pixels[y * width + x] = darker(pixels[y * width + x], rgb(colour), shade);
            }
        }
    }

    /** Writes the picture. */
    byte[] bytes() {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (int y = 0; y < height; y++) {
            raw.write(0); // rows as they are
            for (int x = 0; x < width; x++) {
                raw.write(palette.computeIfAbsent(pixels[y * width + x], unused -> palette.size()));
            }
        }
        if (palette.size() > MOST_COLOURS) {
            throw new IllegalStateException(palette.size() + " colours, expected at most " + MOST_COLOURS);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 3, 0, 0, 0})
                .array();
        chunk(png, "IHDR", header);
        chunk(png, "PLTE", colours(List.copyOf(palette.keySet())));
        chunk(png, "IDAT", stored(raw.toByteArray()));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] colours(List<Integer> palette) {
        ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
        palette.forEach(c -> colours.put((byte) (c >> 16)).put((byte) (c >> 8)).put((byte) (int) c));
        return colours.array();
    }

    /** A zlib stream of blocks that are not compressed: RFC 1950, RFC 1951 3.2.4. */
    private static byte[] stored(byte[] data) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(0x78);
        stream.write(0x01);
        for (int at = 0; at < data.length; at += LONGEST_BLOCK) {
            int length = Math.min(LONGEST_BLOCK, data.length - at);
            stream.write(at + length == data.length ? 1 : 0);
            for (int word : new int[] {length, ~length}) {
                stream.write(word & 0xff);
                stream.write(word >> 8 & 0xff);
            }
            stream.write(data, at, length);
        }
        Adler32 check = new Adler32();
        check.update(data);
        stream.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        return stream.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static double distance(StrokeFont.Segment line, double x, double y) {
        double dx = line.x2() - line.x1();
        double dy = line.y2() - line.y1();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - line.x1()) * dx + (y - line.y1()) * dy) / length;
        double t = Math.max(0, Math.min(1, along));
        double ox = x - line.x1() - t * dx;
        double oy = y - line.y1() - t * dy;
        return Math.sqrt(ox * ox + oy * oy);
    }

    /** The darker of what is there and white mixed with a colour, so that lines that meet leave no light spot. */
    private static int darker(int there, int colour, int shade) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = 255 + ((colour >> shift & 0xff) - 255) * shade / SHADES;
            mixed |= Math.min(part, there >> shift & 0xff) << shift;
        }
        return mixed;
    }

    private static int rgb(String colour) {
        return Integer.parseInt(colour.substring(1), 16);
    }
}
