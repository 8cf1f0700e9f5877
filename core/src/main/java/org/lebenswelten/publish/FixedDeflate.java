package org.lebenswelten.publish;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Compresses bytes by arithmetic alone, in one block with the codes that the format fixes: the same bytes on every machine, which
 * its compression library cannot give. Text that repeats itself, as XML does, shrinks to about a fifteenth.
 *
 * <p>Matches are sought greedily: at each place the longest of the latest 64 that begin with the same three bytes, of the latest of
 * those that are equally long.
 *
 * <p>Reference: Deutsch, P. (1996), DEFLATE Compressed Data Format Specification version 1.3, RFC 1951, 3.2.5 and 3.2.6.
 * Agrees with: what {@link java.util.zip.Inflater} makes of it.
 */
final class FixedDeflate {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int WINDOW = 32_768;
    private static final int TRIES = 64;
    private static final int HASH_BITS = 15;
    private static final int END = 256;

    /** The shortest length of each code from 257 to 285; the bits that follow a code tell how much is added. */
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };

    private final byte[] data;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] latest = new int[1 << HASH_BITS];
    private final int[] before;
    private long bits;
    private int count;

    private FixedDeflate(byte[] data) {
        this.data = data;
        this.before = new int[data.length];
        Arrays.fill(latest, -1);
    }

    /**
     * Compresses bytes.
     *
     * @param data the bytes
     * @return a raw stream, without the frame of zlib or gzip
     */
    static byte[] of(byte[] data) {
        return new FixedDeflate(data).compressed();
    }

    private byte[] compressed() {
        put(0b011, 3); // the last block, with fixed codes
        int at = 0;
        while (at < data.length) {
            int match = longest(at);
            int length = match < 0 ? 1 : length(match, at);
            if (match < 0) {
                symbol(data[at] & 0xff);
            } else {
                length(length);
                distance(at - match);
            }
            for (int i = 0; i < length; i++) {
                remember(at + i);
            }
            at += length;
        }
        symbol(END);
        put(0, (8 - count % 8) % 8);
        return out.toByteArray();
    }

    /** Where the longest repetition of what comes next begins, or -1 if there is none that is worth it. */
    private int longest(int at) {
        if (at + SHORTEST > data.length) {
            return -1;
        }
        int best = -1;
        int length = SHORTEST - 1;
        int candidate = latest[hash(at)];
        for (int tries = 0; tries < TRIES && candidate >= 0 && at - candidate <= WINDOW; tries++) {
            int found = length(candidate, at);
            if (found > length) {
                best = candidate;
                length = found;
            }
            candidate = before[candidate];
        }
        return best;
    }

    private int length(int from, int at) {
        int most = Math.min(LONGEST, data.length - at);
        int length = 0;
        while (length < most && data[from + length] == data[at + length]) {
            length++;
        }
        return length;
    }

    private void remember(int at) {
        if (at + SHORTEST <= data.length) {
            int hash = hash(at);
            before[at] = latest[hash];
            latest[hash] = at;
        }
    }

    private int hash(int at) {
        int three = ((data[at] & 0xff) << 16) | ((data[at + 1] & 0xff) << 8) | (data[at + 2] & 0xff);
        return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
    }

    private void length(int length) {
        int found = Arrays.binarySearch(LENGTHS, length);
        int code = found >= 0 ? found : -found - 2;
        symbol(END + 1 + code);
        int extra = code < 8 || code == LENGTHS.length - 1 ? 0 : code / 4 - 1;
        put(length - LENGTHS[code], extra);
    }

    /** Codes come in pairs for each number of extra bits: 1, 2 | 3, 4 | 5-6, 7-8 | 9-12, 13-16 | ... */
    private void distance(int distance) {
        int less = distance - 1;
        int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(Math.max(1, less)));
        int code = less < 2 ? less : 2 * extra + (less >>> extra);
        put(Integer.reverse(code) >>> 27, 5);
        put(less & ((1 << extra) - 1), extra);
    }

    private void symbol(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xc0 + symbol - 280, 8);
        }
    }

    /** A code goes with its highest bit first, everything else with its lowest. */
    private void code(int code, int length) {
        put(Integer.reverse(code) >>> (32 - length), length);
    }

    private void put(int value, int length) {
        bits |= (long) value << count;
        count += length;
        while (count >= 8) {
            out.write((int) bits);
            bits >>>= 8;
            count -= 8;
        }
    }
}
