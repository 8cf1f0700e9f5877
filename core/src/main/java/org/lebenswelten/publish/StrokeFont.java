package org.lebenswelten.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters as lines, so that text in an image needs no font of the machine and looks the same everywhere.
 *
 * <p>A glyph is drawn on a grid with the baseline at 2, the height of small letters at 7 and that of capitals at 9. Each line is a
 * sequence of points of two digits, x before y, in base 36. Letters with accents other than those of German are drawn without
 * them; what is not known is a box.
 */
final class StrokeFont {

    private static final int BASELINE = 2;
    private static final int CAPITAL = 7;
    private static final int BETWEEN = 2;
    private static final int BLANK = 4;
    private static final int BASE = 36;
    private static final String UNKNOWN = "0209494202";

    private static final Map<Integer, String> GLYPHS = glyphs(
            """
            A 023962 1454|B 02094958574606 4655534202|C 5849190803124253|D 02093957543202|E 59090252 0646|F 590902 0646
            G 58491908031242535535|H 0209 5952 0656|I 0209|J 4943321203|K 0209 5906 2752|L 090252|M 0209356962|N 02095259
            O 190803124253584919|P 02094958564505|Q 190803124253584919 3451|R 02094958564505 2552|S 584919080716465553421203
            T 0969 3932|U 090312425359|V 093269|W 0922476289|X 0259 0952|Y 093669 3632|Z 09590252
            a 4742 4637170603123243|b 0902 0617374643321203|c 4637170603123243|d 4942 4637170603123243|e 05454637170603123243
            f 39291812 0727|g 4741301001 4637170603123243|h 0902 0617374642|i 0702 0909|j 171100 1919|k 0902 4704 1542|l 0902
            m 0702 0617273632 3647576662|n 0702 0617374642|o 170603123243463717|p 0700 0617374643321203|q 4740 4637170603123243
            r 0702 061737|s 46371706153443321203|t 19132232 0737|u 070312324347 4742|v 072247|w 0712365267|x 0247 0742
            y 471000 0722|z 07470242
            ä 4742 4637170603123243 1919 3939|ö 170603123243463717 1919 3939|ü 070312324347 4742 1919 3939
            Ä 023962 1454 1b1b 5b5b|Ö 190803124253584919 1b1b 4b4b|Ü 090312425359 1b1b 4b4b|ß 020819293837263544433212
            0 190803123243483919|1 072922|2 08193948460242|3 08193948473616 364543321203|4 32390444|5 490906364543321203
            6 483919080312324345361605|7 094912|8 190807163647483919 1605031232434536|9 031232434839190806153546
            % 0269 1908172819 5443526354|( 29171421|) 09171401|, 121201|. 0202|: 0202 0606|; 1201 1616|- 0535|\u2013 0555|/ 0149
            + 0444 2226|= 0343 0545|< 470543|> 074503|\u2192 0565 476543|' 0907|\u201e 0907 2927|\u201c 0907 2927|\u201d 0907 2927
            """);

    private StrokeFont() {}

    /** A line from one point to another, y downwards. */
    record Segment(double x1, double y1, double x2, double y2) {}

    /**
     * The lines of a text.
     *
     * @param text the text
     * @param size height of capitals
     * @return lines from the left end of the baseline at (0, 0)
     */
    static List<Segment> lines(String text, double size) {
        double unit = size / CAPITAL;
        List<Segment> lines = new ArrayList<>();
        double left = 0;
        for (int letter : letters(text)) {
            for (String line : glyph(letter).split(" ", -1)) {
                for (int i = 0; i + 4 <= line.length(); i += 2) {
                    lines.add(new Segment(
                            left + digit(line, i) * unit,
                            (BASELINE - digit(line, i + 1)) * unit,
                            left + digit(line, i + 2) * unit,
                            (BASELINE - digit(line, i + 3)) * unit));
                }
            }
            left += advance(letter) * unit;
        }
        return lines;
    }

    /**
     * How wide a text is.
     *
     * @param text the text
     * @param size height of capitals
     * @return from its left to its right end
     */
    static double width(String text, double size) {
        int width = 0;
        for (int letter : letters(text)) {
            width += advance(letter);
        }
        return Math.max(0, width - BETWEEN) * size / CAPITAL;
    }

    private static int[] letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> c == ' ' || GLYPHS.containsKey(c) ? c : plain(c))
                .toArray();
    }

    /** A letter without its accent. */
    private static int plain(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePointAt(0);
    }

    private static String glyph(int letter) {
        return letter == ' ' ? "" : GLYPHS.getOrDefault(letter, UNKNOWN);
    }

    private static int advance(int letter) {
        String glyph = glyph(letter).replace(" ", "");
        if (glyph.isEmpty()) {
            return BLANK;
        }
        int widest = 0;
        for (int i = 0; i < glyph.length(); i += 2) {
            widest = Math.max(widest, digit(glyph, i));
        }
        return widest + BETWEEN;
    }

    private static int digit(String line, int at) {
        return Character.digit(line.charAt(at), BASE);
    }

    private static Map<Integer, String> glyphs(String table) {
        Map<Integer, String> glyphs = new HashMap<>();
        for (String entry : table.strip().split("[|\\n]", -1)) {
            glyphs.put(entry.codePointAt(0), entry.substring(2));
        }
        return Map.copyOf(glyphs);
    }
}
